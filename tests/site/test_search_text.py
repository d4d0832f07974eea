"""What a page gives the search: its own words, block by block."""

from __future__ import annotations

from lxml import html

from portal.site.search_text import page_texts


def texts_of(page: str) -> tuple[str, ...]:
    return page_texts(html.document_fromstring(page))


def texts(inside: str) -> tuple[str, ...]:
    page = (
        f'<html><body><header>Đầu trang</header><a href="#c">Bỏ qua</a><article data-pagefind-body>{inside}</article>'
    )
    return texts_of(f"{page}<footer>Cuối trang</footer></body></html>")


def test_each_block_is_a_text_and_nothing_outside_the_body_is() -> None:
    assert texts("<h1>Một</h1><p>Hai <b>ba</b>\n  bốn</p><ul><li>năm</li><li><p>sáu</p></li></ul>") == (
        "Một",
        "Hai ba bốn",
        "năm",
        "sáu",
    )


def test_words_beside_a_block_are_a_text_of_their_own() -> None:
    assert texts("<li>trước <div>trong</div> sau</li>") == ("trước", "trong", "sau")


def test_navigation_drawings_tables_of_figures_and_hidden_words_are_left_out() -> None:
    inside = (
        "<nav>đường dẫn</nav><figure><svg><text>vẽ</text></svg><figcaption>chú thích</figcaption></figure>"
        '<table class="data-table"><tr><td>1.234</td></tr></table><div class="provenance"><p>nguồn</p></div>'
        '<form><p>mẫu</p></form><p>thấy <span class="visually-hidden">ẩn</span>được</p>'
        "<p data-pagefind-ignore>bỏ</p><script>đoạn mã</script><!-- lời bàn -->"
    )
    assert texts(inside) == ("thấy được",)


def test_a_table_of_words_stays() -> None:
    assert texts("<table><tr><th>Lệnh</th><td>Việc</td></tr></table>") == ("Lệnh", "Việc")


def test_a_text_is_taken_once_and_a_bare_number_never() -> None:
    assert texts("<p>lặp</p><p>lặp</p><p>1.234,5</p>") == ("lặp",)


def test_text_in_markup_stays_text() -> None:
    assert texts("<p>&lt;img src=x onerror=alert(1)&gt;</p>") == ("<img src=x onerror=alert(1)>",)


def test_a_page_that_marks_no_body_has_no_text() -> None:
    assert texts_of("<html><body><p>x</p></body></html>") == ()
