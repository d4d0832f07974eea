"""What each code about pages and the finished site means, in the order of ``words_site.SITE``."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

SITE_MEAN: Final[dict[str, Meaning]] = {
    "page-front-matter": meaning(
        "Phần khai báo ở đầu trang chưa đủ",
        "The opening block of a page is incomplete",
        "Mấy dòng ở đầu mỗi trang cho biết tên trang, một câu giới thiệu và trang nào là bản ngôn ngữ kia. Trình "
        "duyệt và công cụ tìm kiếm hiện những chữ này. Lỗi hay gặp là thiếu dấu ngoặc kép khi trong câu có dấu hai "
        "chấm.",
        "The first lines of a page hold its title, a sentence about it, and which page is its other language. "
        "Browsers and search engines show these words. Missing quotation marks around text with a colon are a common "
        "slip.",
    ),
    "page-address-twice": meaning(
        "Hai trang cùng một địa chỉ",
        "Two pages share one address",
        "Một địa chỉ chỉ dẫn tới một trang; trang kia sẽ bị ghi đè mà không ai hay. Thường xảy ra khi trang viết tay "
        "trùng tên với trang do máy tạo, hoặc khi chép một trang để làm mẫu.",
        "An address leads to one page only; the other would be overwritten unseen. It happens when a hand-written "
        "page has the name of a generated one, or when a page was copied as a pattern.",
    ),
    "page-pair": meaning(
        "Trang thiếu bản ngôn ngữ kia",
        "A page without its other language",
        "Mọi trang đều có tiếng Việt và tiếng Anh, để người đọc đổi ngôn ngữ mà vẫn ở đúng chỗ. Thường do mới thêm "
        "hay xóa một bản, hoặc do chép trang mà quên đổi mã ghép cặp.",
        "Every page exists in Vietnamese and in English, so that readers can switch and stay where they are. Mostly "
        "only one of the two was added or deleted, or a copied page kept the identifier that pairs them.",
    ),
    "mkdocs": meaning(
        "Không tạo được các trang",
        "The pages could not be made",
        "Chương trình tạo trang báo một điều không ổn, dù chỉ là cảnh báo. Việc dựng dừng lại và trang đang chạy được "
        "giữ nguyên, để người đọc không gặp trang hỏng. Thường do cú pháp trong một trang vừa sửa.",
        "The program that makes the pages was not content, be it only a warning. The build stops and the site that is "
        "up stays as it is, so that nobody meets a broken page. Mostly a page that was just edited has a slip in its "
        "syntax.",
    ),
    "search-index": meaning(
        "Ô tìm kiếm chưa dùng được",
        "The search could not be prepared",
        "Ô tìm kiếm dùng một chỉ mục lập sẵn khi dựng trang. Thiếu chỉ mục, hoặc chỉ mục sót trang, thì người đọc tìm "
        "không thấy và tưởng là không có. Thường do môi trường trên máy chưa cài đủ.",
        "The search box uses an index that is made with the site. Without it, or with pages left out of it, readers "
        "find nothing and believe that nothing is there. Mostly something is not installed on the computer.",
    ),
    "broken-link": meaning(
        "Liên kết dẫn tới trang không có",
        "A link that leads nowhere",
        "Người đọc bấm vào sẽ gặp trang báo lỗi, và một con số có thể mất đường dẫn về nguồn. Thường do trang đích đã "
        "đổi tên hoặc bị xóa, hoặc do gõ sai địa chỉ.",
        "A reader who follows it meets an error page, and a figure may lose its way back to its source. Mostly the "
        "target was renamed or deleted, or the address was mistyped.",
    ),
    "broken-anchor": meaning(
        "Liên kết tới một mục không có",
        "A link to a missing part of a page",
        "Trang đích có nhưng mục được nhắm tới thì không, nên người đọc bị đưa lên đầu trang và phải tự tìm. Thường "
        "do tiêu đề của mục đã được viết lại.",
        "The page exists but not the part that is meant, so readers land at its top and have to search. Mostly the "
        "heading of that part was reworded.",
    ),
    "forbidden-link": meaning(
        "Loại liên kết không được phép",
        "A kind of link that isn't allowed",
        "Có loại địa chỉ không mở một trang mà chạy mã trong trình duyệt hoặc gọi chương trình trên máy người đọc. Dữ "
        "liệu do nhiều người gửi đến, nên chỉ những loại an toàn được qua. Phần lớn là gõ nhầm phần đầu của địa chỉ.",
        "Some kinds of address don't open a page but run code in the browser or call a program on the reader's "
        "computer. Data come from many hands, so only safe kinds pass. Mostly the beginning of an address was "
        "mistyped.",
    ),
    "external-request": meaning(
        "Trang tự gọi tới nơi khác",
        "A page that calls elsewhere by itself",
        "Khi đọc trang này, không ai khác được biết bạn đang xem gì. Ảnh, phông chữ hay mã lấy từ nơi khác sẽ báo cho "
        "nơi đó biết từng người đọc. Thường do dán một ảnh hay một đoạn nhúng từ trang khác.",
        "While you read this site nobody else learns what you look at. A picture, font or script fetched from "
        "elsewhere would tell that place of every reader. Mostly a picture or an embed was pasted from another site.",
    ),
    "missing-asset": meaning(
        "Trang dùng một tệp không có",
        "A page uses a file that doesn't exist",
        "Thiếu ảnh, kiểu chữ hay mã thì trang hiện ra xộc xệch hoặc mất một phần. Thường do tệp chưa được thêm cùng "
        "trang, đã đổi tên, hoặc tên viết khác chữ hoa, chữ thường.",
        "Without a picture, a style or a script a page looks broken or lacks a part. Mostly the file was not added "
        "with the page, was renamed, or differs in capital letters.",
    ),
    "duplicate-id": meaning(
        "Hai chỗ trong trang cùng một tên",
        "Two places in a page share one name",
        "Liên kết tới một mục và phần mềm đọc màn hình tìm chỗ theo tên này. Trùng tên thì người đọc bị đưa nhầm chỗ, "
        "hoặc nhãn của ô nhập bị đọc sai. Thường do hai mục có tiêu đề giống nhau.",
        "Links to a part of a page and screen readers find their place by this name. When two share it readers land "
        "in the wrong place, or hear the wrong label. Mostly two parts have the same heading.",
    ),
    "wrong-language": meaning(
        "Trang khai sai ngôn ngữ",
        "A page that states the wrong language",
        "Phần mềm đọc màn hình chọn giọng đọc theo điều trang tự khai; khai sai thì tiếng Việt bị đọc bằng giọng Anh. "
        "Trình duyệt cũng dựa vào đó để mời dịch. Thường do sửa cấu hình của một ngôn ngữ mà quên ngôn ngữ kia.",
        "Screen readers choose their voice by what a page states; stated wrongly, Vietnamese is read with an English "
        "voice. Browsers offer a translation by it too. Mostly the settings of one language were changed and not the "
        "other's.",
    ),
    "missing-alternate": meaning(
        "Trang không dẫn sang ngôn ngữ kia",
        "No way to the other language",
        "Công cụ tìm kiếm dựa vào liên kết này để đưa người đọc tới bản đúng ngôn ngữ của họ. Thường thiếu khi mẫu "
        "trang được sửa, hoặc khi một trang do máy tạo chưa khai bản kia.",
        "Search engines use this link to bring readers to the page in their own language. It is mostly missing after "
        "a template was changed, or when a generated page doesn't name its counterpart.",
    ),
    "unpaired-alternate": meaning(
        "Hai bản ngôn ngữ không trỏ về nhau",
        "The two languages don't point to each other",
        "Từ bản này sang bản kia rồi quay lại phải về đúng trang cũ, nếu không người đọc bị lạc và công cụ tìm kiếm "
        "bỏ qua cả hai. Thường do một trang được chép ra mà vẫn trỏ tới bản kia của trang gốc.",
        "Going to the other language and back must end on the same page, else readers get lost and search engines "
        "ignore both. Mostly a copied page still points to the counterpart of its original.",
    ),
}
