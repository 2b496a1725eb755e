"""Whole texts in small: each test is one layout that pages and documents come in."""

from __future__ import annotations

from unhrc_site.load.raw import read_source
from unhrc_site.model.source_text import BlockType, SourceText

P = (
    "Belmora is seeking to rejoin the council, according to a position paper seen by reporters on "
    "Tuesday, more than a year after it was suspended from the body by a large majority."
)
Q = (
    "Diplomats said the vote next month would be the first test of support for the country, which "
    "has lobbied smaller states. “It is a dangerous step,” said Ann Lee, a law professor."
)
R = (
    "The council is made up of 47 members. They are elected by secret ballot for three years and "
    "may serve two terms in a row before they must stand down."
)


def read(text: str, path: str = "a.txt") -> SourceText:
    """Return the source in `text`."""
    source, problems = read_source(path, text.encode())
    assert source is not None
    assert problems == ()
    return source


def asides(source: SourceText) -> list[str]:
    """Return the texts that were set aside."""
    return [one.text for one in source.set_aside]


def running(source: SourceText) -> list[str]:
    """Return the types of the running text."""
    types = {BlockType.PARAGRAPH, BlockType.HEADING, BlockType.LIST, BlockType.QUOTATION}
    return [str(block.type) for block in source.blocks if block.type in types]


def test_broadcaster_with_labels_on_their_own_lines() -> None:
    """`Published` above its date and `Image caption,` above its words are read as one."""
    source = read(
        "Belmora seeks to rejoin rights council\nPublished\n26 September 2023\nShare\nCopy link\n"
        "Image source, EPA\nImage caption,\nThe hall is in the lake city\nBy James Lindale\n"
        f"Diplomatic correspondent\n{P}\n\n{Q}\n\nWhat is the council?\n\n{R}\n\n"
        "More on this story\n"
        "Why Belmora was expelled\n7 April 2022\n"
    )
    assert source.value("title") == "Belmora seeks to rejoin rights council"
    assert source.value("published") == "2023-09-26"
    assert source.authors == ("James Lindale",)
    (caption,) = source.captions
    assert (caption.text, caption.credit) == ("The hall is in the lake city", "EPA")
    assert asides(source)[-3:] == ["More on this story", "Why Belmora was expelled", "7 April 2022"]


def test_newspaper_with_name_and_place_under_the_standfirst() -> None:
    """A name with a place above the date is the byline; the later date is no publication."""
    source = read(
        "Belmora\nBelmora seeks to rejoin UN human rights council\n"
        "Lobbying campaign offers small states grain for votes\nJulia Borgen in Washington\n"
        "Tue 26 Sep 2023 20.45 BST\nLast modified on Wed 27 Sep 2023 10.20 BST\nShare\n"
        f"{P}\n{Q}\n{R}\n"
        "Explore more on these topics\nBelmora\nHuman rights\nnews\nReuse this content\n"
    )
    assert source.value("kicker") == "Belmora"
    assert source.value("subtitle") == "Lobbying campaign offers small states grain for votes"
    assert source.authors == ("Julia Borgen",)
    assert source.value("published") == "2023-09-26"
    assert running(source) == ["paragraph"] * 3


def test_agency_page_with_a_file_photo() -> None:
    """A file photograph dates nothing; `Read More` above the text holds no byline."""
    source = read(
        "Belmora loses bid to regain seat on the council\n"
        "FILE - Delegates attend a session, Sept. 11, 2023. (AP Photo/Salva Dina, File)\n"
        "Read More\n"
        f"By EDITH M. LEDERMAN\nOctober 10, 2023\n\nUNITED NATIONS (AP) — {P}\n\n{Q}\n\n"
        "Continental writer Rosa Till in Port Lane contributed to this report.\n"
    )
    assert source.authors == ("Edith M. Lederman",)
    assert source.value("published") == "2023-10-10"
    assert source.captions[0].credit == "AP Photo/Salva Dina, File"
    assert asides(source)[-1].startswith("Continental writer")


def test_release_with_contact_notes_and_boilerplate() -> None:
    """A release keeps its notes, and sets aside contact and what the publisher says of itself."""
    source = read(
        "FOR IMMEDIATE RELEASE\nJune 8, 2021\n\nContact:\nRosa Teague, Press Officer\n"
        "press@valley.example\n\nInquiry Into Collapse of Dam Must Be Independent, Group Says\n\n"
        f"OSTERBY, June 8, 2021 – {P}\n\n{Q}\n\n###\n\nNotes to editors\n\n"
        "1. The dam failed on 5 July 2020.\n2. The letters are listed in the annex.\n\n"
        "About the Valley Coalition\nThe Valley Coalition is an association of survivors.\n"
    )
    assert str(source.kind) == "press-release"
    assert source.value("title") == "Inquiry Into Collapse of Dam Must Be Independent, Group Says"
    assert source.value("publisher") == "Valley Coalition"
    assert running(source) == ["paragraph", "paragraph", "heading", "list"]


def test_letter_has_no_headline_without_a_subject() -> None:
    """Letterhead, date, addressee, salutation, close and signature are roles, no running text."""
    source = read(
        "OFFICE OF THE OMBUDSMAN\n14 Chancery Row, 2000 Vellin\n\n17 September 2019\n\n"
        f"Mr Oskar Lind\nDirector-General\nVellin\n\nDear Mr Lind,\n\n{P}\n\n{R}\n\n"
        "Yours sincerely,\n\nKatarzyna Vance\nOmbudsman\n\ncc: National Council of Parents\n"
    )
    assert str(source.kind) == "letter"
    assert source.fields["title"].basis == "inferred"
    assert source.authors == ("Katarzyna Vance",)
    assert source.value("signatory") == "Katarzyna Vance"
    assert source.value("addressee") == "Mr Oskar Lind, Director-General, Vellin"
    assert source.value("publisher") == "OFFICE OF THE OMBUDSMAN"
    assert source.value("published") == "2019-09-17"
    assert running(source) == ["paragraph", "paragraph"]


def test_letter_with_a_subject_has_it_for_a_title() -> None:
    """The words after `Re:` are the title of a letter."""
    source = read(
        f"Geneva, 29 August 2023\n\nRe: Renewal of the mandate\n\nDear Sir,\n\n{P}\n\n"
        "Sincerely,\n\nAnn Li\n"
    )
    assert source.value("title") == "Renewal of the mandate"
    assert source.fields["title"].basis == "stated"


def test_title_is_printed_twice() -> None:
    """The second headline is a repeat, so that a quotation of it is found once."""
    source = read(f"The vote of the council\n\nThe vote of the council\nBy Ann Li\n\n{P}\n\n{Q}\n")
    (repeat,) = source.set_aside
    assert (repeat.reason, repeat.repeat) == ("repeat", True)


def test_title_of_a_browser_window() -> None:
    """What stands behind a bar is the publisher and not part of the headline."""
    source = read(f"The vote of the council | Upland Review\nAnn Li\nNov. 2, 2022\n\n{P}\n\n{Q}\n")
    assert source.value("title") == "The vote of the council"
    assert source.value("publisher") == "Upland Review"


def test_captured_prefix_gives_the_date() -> None:
    """A label and a date glued to the first sentence are cut off and set aside."""
    source = read(f" date 2023-09-26 {P}\n\n{Q}\n")
    assert source.value("published") == "2023-09-26"
    assert source.fields["published"].basis == "stated"
    assert source.blocks[0].text == P
    assert source.fields["title"].basis == "inferred"
    assert asides(source) == ["date 2023-09-26"]


def test_pull_quote_is_a_repeat_and_a_quoted_heading_is_not() -> None:
    """A sentence pulled out of the text is set aside; words in marks above a section stay."""
    source = read(
        f"The vote of the council\nBy Ann Li\n\n{P}\n\n{Q}\n\n"
        f"“It is a dangerous step.”\n\n‘No way back’\n\n{R}\n"
    )
    assert asides(source) == ["“It is a dangerous step.”"]
    assert running(source) == ["paragraph", "paragraph", "heading", "paragraph"]


def test_update_alone_dates_the_text() -> None:
    """The date of the update stands for the text where the page prints no other."""
    head = "The vote of the council\nBy Ann Li\n"
    update = "Updated: 27 September 2023\n"
    alone = read(f"{head}{update}\n{P}\n\n{Q}\n")
    assert alone.value("published") == "2023-09-27"
    both = read(f"{head}{update}Published: 26 September 2023\n\n{P}\n\n{Q}\n")
    assert both.value("published") == "2023-09-26"


def test_copyright_year_completes_a_day() -> None:
    """Day and month of the dateline take the year of the copyright line, and say so."""
    source = read(
        f"The vote of the council\nBy Ann Li\n\nGENEVA, 26 September - {P}\n\n{Q}\n\n"
        "© 2023 The Courier\n"
    )
    field = source.fields["published"]
    assert (field.value, str(field.basis)) == ("2023-09-26", "inferred")


def test_copyright_year_alone_is_no_date() -> None:
    """A text with nothing but a copyright year has no date of publication."""
    source = read(f"The vote of the council\nBy Ann Li\n\n{P}\n\n{Q}\n\n© 2024 The Courier\n")
    assert "published" not in source.fields
    assert source.value("publisher") == "The Courier"


def test_weekday_after_a_dated_photograph() -> None:
    """A weekday that the text reports dates it from the day of the photograph, about."""
    source = read(
        "The vote of the council\n\nSupporters march on September 20, 2020. (Photo by Reuters)\n\n"
        "Russia has denounced the resolution of the council, which it calls void and unjust.\n\n"
        f"The ministry denounced the resolution in a statement on Monday.\n\n{R}\n"
    )
    field = source.fields["published"]
    assert (field.value, str(field.basis)) == ("2020-09-21~", "inferred")
    assert "September 20, 2020" in (field.reasoning or "")


def test_meta_line_is_split_at_its_separators() -> None:
    """Name, outlet, date and reading time of one line are told apart."""
    source = read(
        f"The vote of the council\nBy Ann Li | 26 September 2023 | 5 min read\n\n{P}\n\n{Q}\n"
    )
    assert source.authors == ("Ann Li",)
    assert source.value("published") == "2023-09-26"
    assert asides(source) == ["5 min read"]


def test_glued_times_and_updates() -> None:
    """A time glued to the year and a label glued to the time are read."""
    source = read(
        "The vote of the council\nBy Ann Li\n"
        f"March 4, 20245:12 PM GMT+1Updated 3 hours ago\n\n{P}\n\n{Q}\n"
    )
    assert source.value("published") == "2024-03-04"


def test_navigation_above_the_headline_is_set_aside() -> None:
    """Sections and promotions above the kicker are no headline."""
    source = read(
        "Skip to main content\nExclusive news, data and analytics\nWorld\nBusiness\n"
        "More\nRegister\n"
        f"Human Rights\nExperts say Kasmira held hundreds in prisons\nBy Ann Li and Ben Okoro\n"
        f"March 4, 2024\nSmall Text\nLarge Text\n\n{P}\n{Q}\n"
    )
    assert source.value("title") == "Experts say Kasmira held hundreds in prisons"
    assert source.value("kicker") == "Human Rights"
    assert source.authors == ("Ann Li", "Ben Okoro")
    assert running(source) == ["paragraph", "paragraph"]


def test_resolution() -> None:
    """Symbols and sessions are letterhead, numbered clauses are paragraphs with their numbers."""
    source = read(
        "Assembly of the Lake States\nA/LS/RES/12/7\n7 October 2020\n\nTwelfth session\n\n"
        "12/7.  Pollution of transboundary rivers\n\n*The Assembly of the Lake States*,\n\n"
        "*Recalling* its resolution 9/3 of 2 October 2017,[1]\n\n"
        "*Deeply concerned* that effluents continue to reach the river,\n\n"
        "1. *Reaffirms* that access to safe water is a right;\n\n2. *Calls upon* all States:\n\n"
        "(a) To adopt limits for effluents;\n(b) To notify communities downstream.\n\n"
        "[1] A/LS/RES/9/3.\n"
    )
    assert str(source.kind) == "resolution"
    assert source.value("title") == "Pollution of transboundary rivers"
    assert source.value("publisher") == "Assembly of the Lake States"
    assert running(source) == ["paragraph"] * 5 + ["list"]
    assert source.blocks[-1].type is BlockType.FOOTNOTE
    assert "1. Reaffirms that access to safe water is a right;" in [b.text for b in source.blocks]


def test_clipping_with_front_matter() -> None:
    """Front matter gives stated fields and is set aside as a whole."""
    source = read(
        '---\ntitle: "The vote"\nauthor:\n  - "[[Ann Li]]"\npublished: 2024-02-18\n---\n'
        f"{P}\n\n{Q}\n",
        "a.md",
    )
    assert source.value("title") == "The vote"
    assert source.authors == ("Ann Li",)
    assert source.value("published") == "2024-02-18"
    assert source.set_aside[0].reason == "front matter"
    assert source.raw[slice(source.fields["title"].start, source.fields["title"].end)] == "The vote"


def test_markdown_image_with_a_caption_below() -> None:
    """The alternative text of an image is set aside, the line below is the caption."""
    source = read(
        (
            "# The vote\n\nBy Ann Li\n\n![A man at a gate](g.jpg)\n"
            f"*The gate on Monday. © Lu / Monitor*\n\n{P}\n\n{Q}\n"
        ),
        "a.md",
    )
    assert asides(source) == ["A man at a gate"]
    assert (source.captions[0].text, source.captions[0].credit) == (
        "The gate on Monday.",
        "Lu / Monitor",
    )


def test_biography_at_the_end() -> None:
    """What is said of the author after the text is set aside."""
    source = read(
        f"The vote\nAnn Li\n10 February 2020\n\n{P}\n\n{Q}\n\n{R}\n\n"
        "Ann Li teaches law at the University of Osk.\n"
    )
    assert source.set_aside[-1].reason == "author biography"


def test_paragraph_numbers_do_not_depend_on_what_is_set_aside() -> None:
    """Blocks count everything that is not set aside, in reading order."""
    source = read(
        "The vote of the council\n\nWritten by Ann Li\n\nSep.27 - 2023 11:39 AM CET\n\n"
        f"'The vote'\n\nTrending Now\n\n{P}\n\n{Q}\n"
    )
    assert [str(block.type) for block in source.blocks][:5] == [
        "title",
        "byline",
        "date",
        "caption",
        "paragraph",
    ]
