"""The example notebook runs from a fresh clone and still says what it said.

After a change that alters what it shows, write it anew with `python tests/test_notebook.py` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FORMAT: Any = nbformat  # its functions have no types
NOTEBOOK = Path(__file__).parent.parent / "examples" / "from_folder_to_frame.ipynb"


def executed(settings: Path) -> Any:
    """The notebook after running every cell in its own folder, by a kernel without anyone's settings."""
    notebook = FORMAT.read(NOTEBOOK, as_version=4)
    run = NotebookClient(
        notebook,
        kernel_name="python3",
        timeout=300,
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOK.parent)}},
    )
    run.execute(env=os.environ | {"IPYTHONDIR": str(settings)})
    notebook.metadata["language_info"] = {"name": "python"}  # without the version that happened to run it
    return notebook


def shown(notebook: Any) -> list[tuple[str, str]]:
    """Cell and text of every output but the HTML of frames, which differs between versions of pandas."""
    found = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            forms = {"stream": output.text} if output.output_type == "stream" else output.data
            found += [(cell.id, forms[form]) for form in sorted(forms) if 'class="dataframe"' not in forms[form]]
    return found


def test_the_notebook_runs_and_shows_what_it_showed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    committed = FORMAT.read(NOTEBOOK, as_version=4)
    FORMAT.validate(committed)
    monkeypatch.chdir(tmp_path)
    assert shown(executed(tmp_path)) == shown(committed), "write it anew with: python tests/test_notebook.py"


def test_the_notebook_has_been_run_in_order() -> None:
    cells = [cell for cell in FORMAT.read(NOTEBOOK, as_version=4).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert all(cell.outputs for cell in cells)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        FORMAT.write(executed(Path(folder)), NOTEBOOK)
