"""Words of names: which make an organisation, a household business, a private practice; and surnames.

Written with their marks, in small letters, parted by ``|`` and ``;`` for readability. ``portal.contract.organisation``
reads them and states the rule.
"""

from __future__ import annotations

from typing import Final


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.replace("\n", " ").split("|") if phrase.strip())


COMPANY: Final = _phrases(
    "công ty | công ti | cty | cti | c ty | congty | tổng công ty | tct | tập đoàn | doanh nghiệp | dnnn"
)
"""Count where they stand first, or later when no person's name stands before them."""
LEGAL_FORM: Final = _phrases(
    "tnhh | trách nhiệm hữu hạn | công ty cổ phần | công ty cp | cty cp | ctcp | cổ phần | hợp danh | mtv"
    "| co ltd | company limited | limited company | jsc | joint stock company | llc | corporation"
)
"""No part of any person's name."""
COOPERATIVE: Final = _phrases(
    "hợp tác xã | htx | htxnn | liên hiệp hợp tác xã | liên hiệp htx | liên minh hợp tác xã | liên minh htx"
    "| quỹ tín dụng nhân dân | quỹ tín dụng | qtdnd"
)
BRANCH: Final = _phrases(
    "chi nhánh | văn phòng đại diện | vpđd | phòng giao dịch | địa điểm kinh doanh | cn cty | cn công ty | cn ngân hàng"
)
ENTERPRISE_PART: Final = _phrases("nhà máy | xí nghiệp | ngân hàng | nông trường | lâm trường | xưởng sản xuất")
SCHOOL: Final = _phrases(
    "trường mầm non | trường mn | trường mẫu giáo | trường tiểu học | trường thcs | trường thpt | trường th thcs"
    "| trường trung học | trường trung cấp | trường tc | trường cao đẳng | trường cđ | trường đại học | trường đh"
    "| trường phổ thông | trường ptdt | trường ptth | trường chính trị | trường dạy nghề | trường đào tạo"
    "| trường quốc tế | trường liên cấp | trường năng khiếu | trường nghiệp vụ | trường cán bộ | học viện | đại học"
)
HEALTH: Final = _phrases("bệnh viện | bv đa khoa | bvđk | trạm y tế | viện nghiên cứu | viện kiểm sát | viện quy hoạch")
PUBLIC: Final = _phrases(
    "ủy ban | ubnd | ubmttq | hội đồng nhân dân | hđnd | ban quản lý | bql | ban chỉ huy | ban dân tộc"
    "| ban tiếp công dân"
    "| đảng ủy | huyện ủy | tỉnh ủy | thành ủy | tòa án nhân dân | kho bạc nhà nước | công an | chi cục | cục thuế"
    "| cục thống kê | cục quản lý | cục hải quan | hạt kiểm lâm | trạm khuyến nông | trạm thú y | trạm bảo vệ"
    "| trạm chăn nuôi | sở giáo dục | sở y tế | sở tài chính | sở xây dựng | sở nông nghiệp | sở nội vụ | sở tư pháp"
    "| sở công thương | sở khoa học | sở văn hóa | sở ngoại vụ | sở giao thông | sở kế hoạch | sở tài nguyên"
    "| sở lao động | sở thông tin | sở du lịch | thanh tra | phòng giáo dục | phòng gd | phòng tài chính | phòng nội vụ"
    "| phòng kinh tế | phòng lao động | phòng văn hóa | phòng y tế | phòng tư pháp | phòng tài nguyên"
    "| phòng nông nghiệp | phòng quản lý | phòng công thương | phòng dân tộc | phòng công chứng | đài phát thanh"
    "| đài truyền thanh | đài truyền hình | thư viện | bảo tàng | nhà văn hóa | nhà thiếu nhi | đội quản lý"
)
CENTRE: Final = _phrases("trung tâm | tt y tế | ttyt | ttgdtx | tt gdtx | ttvh")
ASSOCIATION: Final = _phrases(
    "hiệp hội | liên hiệp hội | liên hiệp các hội | liên đoàn | công đoàn | đoàn thanh niên | mặt trận tổ quốc"
    "| hội nông dân | hội phụ nữ | hội liên hiệp | hội cựu chiến binh | hội ccb | hội chữ thập đỏ | hội người"
    "| hội nhà báo | hội văn học | hội luật gia | hội đông y | hội khuyến học | hội sinh viên | hội làm vườn"
    "| hội doanh nghiệp | hội doanh nhân | hội bảo trợ | hội nạn nhân | hội kiến trúc | hội kế hoạch hóa | hội bảo vệ"
    "| hội từ thiện | hội cứu trợ | quỹ đầu tư | quỹ phát triển | quỹ bảo | quỹ hỗ trợ | quỹ phòng chống"
    "| quỹ tài chính | quỹ trợ vốn | quỹ xã hội | quỹ từ thiện | quỹ trợ giúp"
)
PRACTICE: Final = _phrases(
    "văn phòng công chứng | vpcc | công chứng | văn phòng luật sư | vpls | văn phòng luật | luật sư | công ty luật"
    "| cty luật | hãng luật | thừa phát lại | vptpl | đấu giá | phòng khám | pk đa khoa | pkđk | phòng mạch"
    "| phòng chẩn trị | nhà thuốc | quầy thuốc | hiệu thuốc | nha khoa | thẩm mỹ viện | văn phòng thám tử"
    "| văn phòng giám định | văn phòng kiến trúc sư"
)
"""A practice of one person or a few, that often carries the name of its owner."""
PRIVATE: Final = _phrases(
    "doanh nghiệp tư nhân | tưnhân | dntn | doanh nghiệp tn | dn tư nhân | dn tn | tư nhân | tư thục | tư doanh"
)
HOUSEHOLD: Final = _phrases(
    "hộ kinh doanh | hộkinhdoanh | h k d | hộ kd | hkd | hkdct | hkdcn"
    "| hộ cá thể | kinh doanh cá thể | kd cá thể | cá thể | cá nhân"
    "| hộ gia đình | hộ sản xuất | hộ nông dân | hộ dân | chủ hộ | tiểu thương | thương nhân | nhóm trẻ"
    "| lớp mẫu giáo | lớp mầm non | lớp mn | lớp mg | tổ hợp tác | trang trại | chủ cơ sở | chủ tàu | chủ xe"
)
STALL: Final = _phrases("tiệm | quầy | sạp | kiốt | ki ốt | kiot | cơ sở | hộ | quán | bếp | vựa | nhà trọ | xe ôm")
"""Mean a household business where they stand first."""
ADDRESSED: Final = _phrases("ông | bà | anh | chị | cô | chú | bác sĩ | bs | luật sư | ls | dược sĩ | ds | y sĩ | thầy")
"""Mean a person where a surname follows."""
REPRESENTATIVE: Final = _phrases(
    "giám đốc | gđ | làm chủ | đứng tên"
    "| người đại diện | đại diện pháp luật | đại diện theo pháp luật | người đứng đầu | chủ doanh nghiệp"
    "| chủ dn | chủ sở hữu | người nộp thuế | cccd | cmnd"
)
LINES_OF_WORK: Final = _phrases(
    "thương mại | tm | dịch vụ | dv | sản xuất | sx | xây dựng | xd | xăng dầu | khách sạn | nhà hàng | nhà nghỉ"
    "| vận tải | du lịch | cơ khí | nội thất | vật liệu | vlxd | may mặc | chế biến | lương thực | thực phẩm | nông sản"
    "| thủy sản | thủy hải sản | hải sản | kinh doanh | xuất nhập khẩu | xnk | in ấn | quảng cáo | bao bì"
    "| gỗ | sắt thép"
    "| điện máy | điện tử | điện lạnh | điện nước | vàng bạc | tiệm vàng | đá quý | trang sức | gạch ngói | sản phẩm"
    "| phân bón | chăn nuôi | thú y | đồ gỗ | mỹ nghệ | thủ công | cầm đồ | tư vấn | thiết kế | đầu tư | phát triển"
    "| đa khoa | chuyên khoa | răng hàm mặt | y học cổ truyền | sản phụ khoa | mắt | nội tổng hợp | nhi khoa | tây y"
    "| đông y | mầm non | mẫu giáo | tiểu học | trung học | thcs | thpt | trung tâm | cửa hàng | số | chi nhánh"
    "| và | tnhh | mtv | hợp danh | một thành viên | hai thành viên | cộng sự | thành phố | huyện | quận"
)
"""What stands in a name besides the name itself. No word that is a surname without its marks (trường)."""

_SURNAMES: Final = (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly "
    "an ang au bach banh bo ca cai cam can cao cat chau che chi chiem chu chung chuong co cong cu cuu dam danh dao "
    "dau dich diec diep dieu dinh doan dong dou du dua duy giang giap ha han hang hoa hong hua hung kha khau khoang "
    "khong khu khuat khuc khuong khuu kieu kim ksor la lac lai lam lang lau lien lieu lo long lu lua luc luong luu "
    "luyen ma mac mach mai man mang mao mau men nghi nghiem ngu nguy nham nhiep ninh nong on ong ouyang phi pho phu "
    "phung phuoc phuong quach quang rcom rmah ro roan sam si ta tan tang te thach thai thanh thao thi thieu tho "
    "thoi thong thu thuong tien tiet tieu tinh to ton tong tou trang trieu trinh truong truu tu tuan tuong tuu ty "
    "ung uong ut van vang vi viem vien vinh vong vuong vuu xa xam yen"
)
_NO_SURNAME_ALONE: Final = frozenset(
    {"hoa", "hong", "thanh", "phu", "tan", "thuong", "tien", "dong", "long", "xa", "so"}
)
"""Surnames of few people, and at the same time words that stand first in thousands of names of firms and places."""
SURNAMES: Final = frozenset(_SURNAMES.split()) - _NO_SURNAME_ALONE
"""Surnames without their marks: many files have lost them or carry wrong ones. So ``Mai`` (a flower) and ``Thái Bình``
(a place) count as surnames too, which holds back some firms that could be shown. That is meant."""

_GIVEN: Final = (
    "anh ba bao bay bich binh bon chau chi chin chu cong cuc cuong dao dat di diem dieu duc dung duy giang ha hai "
    "han hang hanh hao hien hieu hoa hoai hoan hoang hong hue hung huong huu huy huyen khanh khoa khoi kiet kieu "
    "kim lam lan le lien linh loan loc loi long luc luong ly mai man manh minh muoi my nam nga ngan nghia ngoc "
    "nguyet nhan nhat nhi nhu nhung oanh phat phong phu phuc phung phuong quan quang quoc quy quyen quyet quynh "
    "sang sau son tai tam thach thai thang thanh thao the thi thien thinh tho thu thuan thuong thuy tien tin tinh "
    "toan trang tri trinh trong truc trung truong tu tuan tung tuyen tuyet ty ut uyen van vi vinh vu xuan yen"
)
GIVEN: Final = frozenset(_GIVEN.split())
"""Frequent given and middle names, and the numbers by which children are called, without their marks."""
