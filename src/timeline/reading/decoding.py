"""Bytes -> text, unchanged but for the byte order mark."""

from __future__ import annotations

import codecs

from timeline.errors import ReadingError

MARK = "\ufeff"
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, or UTF-16 if it opens with that mark. Line ends stay as they stand.

    Raises:
        ReadingError: The bytes are neither, or hold NUL, which text does not.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if not data.startswith(UTF16_MARKS):
            raise ReadingError(f"not UTF-8 text (byte {error.start + 1}): save it as UTF-8") from None
        try:
            text = data.decode("utf-16")  # reads and drops the mark
        except UnicodeDecodeError as error:
            raise ReadingError(f"broken UTF-16 text (byte {error.start + 1}): save it as UTF-8") from None
    else:
        text = text.removeprefix(MARK)
    if "\0" in text:
        raise ReadingError("not text, for it holds NUL bytes: save it as UTF-8, or leave it out")
    return text
