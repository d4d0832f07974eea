"""Words for faults of pages and of the finished site: for whoever changes pages, templates or code."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Wording, wording

SITE: Final[dict[str, Wording]] = {
    "page-front-matter": wording(
        "Phần đầu trang thiếu hoặc sai: {found}.",
        "The front matter lacks or garbles: {found}.",
        "Mở đầu trang bằng khối --- có page_id, title và description, mỗi mục là một dòng chữ trong ngoặc kép.",
        "Start the page with a --- block that has page_id, title and description, each as quoted text.",
    ),
    "page-address-twice": wording(
        "Địa chỉ /{found} do nhiều trang tạo ra: {origins}.",
        "Several pages make /{found}: {origins}.",
        "Đổi tên hoặc bỏ một trang.",
        "Rename or remove one of them.",
    ),
    "page-pair": wording(
        'page_id "{found}" phải có đúng một trang tiếng Việt và một trang tiếng Anh; hiện có: {origins}.',
        'page_id "{found}" needs exactly one Vietnamese and one English page; there is: {origins}.',
        "Thêm bản còn thiếu hoặc đổi page_id bị trùng.",
        "Add the missing page or change the doubled page_id.",
    ),
    "mkdocs": wording(
        "MkDocs báo lỗi hoặc cảnh báo; xem bên trên.",
        "MkDocs reported an error or a warning; see above.",
        "Sửa trang hoặc cấu hình mà MkDocs nêu tên.",
        "Correct the page or the setting that MkDocs names.",
    ),
    "search-index": wording(
        "Pagefind không lập được chỉ mục tìm kiếm; xem bên trên.",
        "Pagefind made no search index; see above.",
        "Chạy `make setup` để cài lại thư viện; nếu vẫn lỗi, xem dòng Pagefind in ra.",
        "Run `make setup` to install the library again; if it still fails, see what Pagefind printed.",
    ),
    "broken-link": wording(
        "Liên kết {found} không dẫn tới tệp nào của trang.",
        "The link {found} leads to no file of the site.",
        "Sửa địa chỉ trong trang hoặc trong mã tạo trang; địa chỉ của một trang kết thúc bằng dấu /.",
        "Correct the address in the page or in the code that makes it; the address of a page ends with a /.",
    ),
    "broken-anchor": wording(
        "Liên kết {found} trỏ tới một mục không có trong trang đích.",
        "The link {found} points to a place that the target page does not have.",
        "Sửa phần sau dấu # hoặc thêm id đó vào trang đích.",
        "Correct the part after the # or add that id to the target page.",
    ),
    "forbidden-link": wording(
        "Liên kết {found} không thuộc loại được phép (http, https, mailto hoặc tương đối).",
        "The link {found} is of a kind that is not allowed (http, https, mailto or relative).",
        "Bỏ liên kết này hoặc đổi thành một địa chỉ http(s).",
        "Remove this link or make it an http(s) address.",
    ),
    "external-request": wording(
        "Trang tự tải {found} từ bên ngoài.",
        "The page loads {found} from outside.",
        "Đặt tệp đó trong trang (docs/assets) hoặc bỏ nó đi: trình duyệt của người đọc không gửi yêu cầu ra ngoài.",
        "Put that file into the site (docs/assets) or remove it: a reader's browser sends no request elsewhere.",
    ),
    "missing-asset": wording(
        "Trang tải {found} nhưng tệp này không có.",
        "The page loads {found}, which does not exist.",
        "Thêm tệp hoặc sửa đường dẫn.",
        "Add the file or correct its path.",
    ),
    "duplicate-id": wording(
        'id "{found}" xuất hiện nhiều lần trong trang.',
        'The id "{found}" occurs more than once in the page.',
        "Mỗi id chỉ được dùng một lần trong một trang; đổi tên id sau.",
        "An id may be used once in a page; rename the later one.",
    ),
    "wrong-language": wording(
        'Thuộc tính lang của trang là "{found}", khác với ngôn ngữ của thư mục.',
        'The lang attribute of the page is "{found}", not the language of its folder.',
        "Xem theme.language trong mkdocs.yml và mkdocs.en.yml.",
        "See theme.language in mkdocs.yml and mkdocs.en.yml.",
    ),
    "missing-alternate": wording(
        "Trang không có liên kết tới bản {found}.",
        "The page has no link to its {found} version.",
        'Mẫu trang phải có <link rel="alternate" hreflang>; xem alternate trong phần đầu của trang.',
        'The template must have a <link rel="alternate" hreflang>; see alternate in the page\'s front matter.',
    ),
    "unpaired-alternate": wording(
        "Bản ngôn ngữ kia ({found}) không dẫn trở lại trang này.",
        "The other language's page ({found}) does not lead back to this page.",
        "Hai trang cùng page_id phải trỏ tới nhau.",
        "Two pages of one page_id must point to each other.",
    ),
}
"""By code; the build finds them before it puts a new site in place of the old one."""
