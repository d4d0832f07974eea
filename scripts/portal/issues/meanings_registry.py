"""What each code about the registry's own rows means: provinces, mergers, the tile map, bounds."""

from __future__ import annotations

from typing import Final

from portal.issues.wording import Meaning, meaning

REGISTRY_MEAN: Final[dict[str, Meaning]] = {
    "code-missing": meaning(
        "Tỉnh chưa có mã số",
        "A province without its code",
        "Mã hai chữ số là tên chung mà các cơ quan dùng cho tỉnh, nhờ đó dữ liệu này nối được với dữ liệu nơi khác. "
        "Thường do thêm tỉnh mới mà chưa tra mã, hoặc ô bị xóa khi sửa bảng.",
        "The two-digit code is what all offices call a province by, and joins these data to those of others. Usually "
        "the province is new and its code not yet looked up, or the cell was cleared while the table was edited.",
    ),
    "code-repeated": meaning(
        "Hai tỉnh cùng một mã số",
        "Two provinces with one code",
        "Trùng mã thì số liệu của tỉnh này có thể bị nối vào tỉnh kia. Dễ nhầm vì sau khi sắp xếp, một số mã cũ nay "
        "chỉ một tỉnh khác; vì vậy mã luôn được xét cùng với địa giới.",
        "With one code for two, figures of one province may be joined to the other. It is easily mixed up: after the "
        "mergers some old codes mean another province, so a code is always read with its boundary.",
    ),
    "code-differs": meaning(
        "Mã số khác mã chính thức",
        "Another code than the official one",
        "Danh mục được so với một bản mã chính thức giữ riêng, vì hai mã đổi chỗ cho nhau thì tự nhìn không thấy gì "
        "sai. Thường do dùng mã của tỉnh trước sắp xếp.",
        "The registry is compared with a separate list of the official codes, since two codes that changed places look "
        "right by themselves. Usually the code is that of a province before the mergers.",
    ),
    "name-english": meaning(
        "Tên tiếng Anh khác cách chung",
        "An English name spelt differently",
        "Trang tiếng Anh dùng tên tiếng Việt không dấu, trừ vài tên đã quen như Hanoi, để tìm và đối chiếu được dễ "
        "dàng. Thường do giữ lại dấu, dịch nghĩa tên, hoặc thêm chữ chỉ cấp tỉnh.",
        "English pages use the Vietnamese name without its marks, but for a few well-known ones such as Hanoi, so that "
        "names are easy to find and match. Usually marks were kept, the name was translated, or Province was added.",
    ),
    "name-identifier": meaning(
        "Mã tỉnh không khớp tên",
        "Identifier and name don't fit",
        "Mã tỉnh có mặt trong địa chỉ trang và tên thư mục, nên phải đọc ra được tên tỉnh. Thường do sửa tên mà chưa "
        "sửa mã, hoặc lẫn hai dòng của hai tỉnh.",
        "The identifier stands in addresses and names of folders, so the name can be read from it. Usually the name "
        "was changed and the identifier was not, or the rows of two provinces were mixed up.",
    ),
    "validity-dates": meaning(
        "Thời gian hiệu lực chưa hợp",
        "Dates of validity don't fit",
        "Hai địa giới nối tiếp nhau, không chồng và không hở, thì mỗi con số mới thuộc đúng một tỉnh. Thường do gõ "
        "nhầm năm, đổi chỗ ngày đầu với ngày cuối, hoặc để trống ngày hết hiệu lực của tỉnh cũ.",
        "The two sets of provinces follow each other without overlap or gap, so that each figure belongs to one "
        "province. Usually a year is mistyped, start and end changed places, or a former province has no end.",
    ),
    "successor-unknown": meaning(
        "Tỉnh sau sắp xếp chưa đúng",
        "The successor doesn't fit",
        "Người tìm tên tỉnh cũ được dẫn sang tỉnh mới nhờ cột này, và chuỗi số liệu nối tiếp hay đứt đoạn cũng theo "
        "đó. Thường là mã gõ sai, hoặc điền cho cả tỉnh mới.",
        "This column leads whoever looks for a former province to the new one, and decides where a series goes on or "
        "breaks off. Usually the code is mistyped, or a new province was given one as well.",
    ),
    "predecessors-differ": meaning(
        "Hai chiều sắp xếp chưa khớp",
        "The merger told in two ways",
        "Việc sắp xếp được ghi từ cả hai phía: tỉnh cũ thành tỉnh nào, tỉnh mới gồm những tỉnh nào. Hai phía lệch nhau "
        "thì số cộng của tỉnh mới có thể sót một phần; thường do chỉ sửa một phía.",
        "A merger is written down from both sides: what a former province became, and what a new one is made of. When "
        "they differ, sums for the new one may leave a part out. Usually only one side was edited.",
    ),
    "tile-missing": meaning(
        "Tỉnh thiếu ô bản đồ",
        "A province without a tile",
        "Bản đồ ô vẽ mỗi tỉnh một ô vuông bằng nhau. Tỉnh không có chỗ thì vắng mặt trên bản đồ, dù có số liệu; thường "
        "do thêm tỉnh mà chưa chọn chỗ.",
        "The tile map draws each province as a square of one size. One without a place is absent from the map, even "
        "when it has figures. Usually it was added and its place not yet chosen.",
    ),
    "tile-repeated": meaning(
        "Hai nơi chung một ô",
        "Two places on one tile",
        "Hai nơi nằm chung một ô thì nơi vẽ sau che mất nơi vẽ trước. Điều này tính cả ô dành cho các quần đảo Hoàng "
        "Sa và Trường Sa; thường do dời một tỉnh mà không xem ô đã có chủ.",
        "Of two places on one tile the later covers the earlier. This includes the tiles of the Hoàng Sa and Trường Sa "
        "archipelagos. Usually a province was moved without a look at who stands there.",
    ),
    "bounds-order": meaning(
        "Hai mức giới hạn ngược nhau",
        "Plausible bounds in reverse",
        "Hai mức này cho biết con số nào đáng ngờ. Đặt ngược thì mọi con số của chỉ số đều bị nghi; thường do đổi chỗ "
        "hai ô, hoặc thừa thiếu số 0 ở một mức.",
        "The two bounds tell which figures are doubtful. In reverse they put every figure of the indicator in doubt. "
        "Usually the two cells changed places, or one has a nought too many or too few.",
    ),
}
