"""The values of a difference, from text to what they are compared as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from unhrc_site.model.dates.edtf import EdtfError, parse_edtf
from unhrc_site.model.diagnostics import Diagnostic
from unhrc_site.model.differences import Measure, Tolerance

if TYPE_CHECKING:
    from unhrc_site.load.content.common import Conversion
    from unhrc_site.model.dates.edtf import Edtf

_NUMBER = re.compile(r"[-+−]?[0-9]{1,30}(?:\.[0-9]{1,30})?")


@dataclass(slots=True)
class Values:
    """A reader of values for one measure. Problems (E114, E401) go to the conversion."""

    measure: Measure
    conversion: Conversion
    failed: bool = False

    def read(self, text: str | None, *path: str | int) -> str | Decimal | Edtf | None:
        """Return a value as the measure has it, None where there is none or it is wrong."""
        if text is None or self.measure is Measure.WORDS:
            return text
        if self.measure is Measure.DATES:
            try:
                return parse_edtf(text)
            except EdtfError as error:
                self._wrong("E401", str(error), *path)
                return None
        number = _number(text)
        if number is None:
            self._wrong("E114", f'a number is needed here, not "{text}"', *path)
        return number

    def tolerance(self, text: str | None) -> Tolerance | None:
        """Return how far apart numbers may lie: "5" in their own unit, "5 %" of the larger."""
        if text is None:
            return None
        size = _number(text.removesuffix("%").strip())
        if self.measure is not Measure.NUMBERS:
            self._wrong("E114", "only numbers have a tolerance", "tolerance")
        elif size is None or size < 0:
            message = f'a tolerance is a number or a percentage, not "{text}"'
            self._wrong("E114", message, "tolerance")
        else:
            return Tolerance(size, text.endswith("%"))
        return None

    def _wrong(self, code: str, message: str, *path: str | int) -> None:
        self.failed = True
        self.conversion.problems.append(Diagnostic(code, message, self.conversion.at(*path)))


def _number(text: str) -> Decimal | None:
    """Return a number in digits, its groups separated by commas, spaces or not at all."""
    plain = re.sub(r"(?<=[0-9])[,\s](?=[0-9]{3}(?![0-9]))", "", text)
    return Decimal(plain.replace("−", "-")) if _NUMBER.fullmatch(plain) else None
