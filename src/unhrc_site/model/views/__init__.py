"""What templates see: one frozen value for each page, and the parts that it is made of.

Views hold words, links and figures that are ready to be set; a template loops and chooses and
never computes. All links are relative to the page. Percentages are of a drawing's width, 0 to 100.
"""

from unhrc_site.model.views.corrections import CorrectionsView, NoticeView
from unhrc_site.model.views.differences import DifferencesView, DifferenceView
from unhrc_site.model.views.network import NetworkView
from unhrc_site.model.views.overviews import (
    DataView,
    EntitiesView,
    HomeView,
    NotFoundView,
    ProseView,
    SourcesView,
    StatementsView,
    ThemesView,
    VerificationView,
    VotesView,
)
from unhrc_site.model.views.records import EntityView, EventView, SourceView, ThemeView
from unhrc_site.model.views.search import SearchView
from unhrc_site.model.views.timeline import TimelineView, TimelineYearView

View = (
    CorrectionsView
    | DataView
    | DifferenceView
    | DifferencesView
    | EntitiesView
    | EntityView
    | EventView
    | HomeView
    | NetworkView
    | NotFoundView
    | NoticeView
    | ProseView
    | SearchView
    | SourceView
    | SourcesView
    | StatementsView
    | ThemeView
    | ThemesView
    | TimelineView
    | TimelineYearView
    | VerificationView
    | VotesView
)
"""What a page is made from."""
