"""The words that invented names are made of: forms, trades, proper syllables; each with how often it is drawn.

Nothing here is taken from a list of real units. Words that are family names never begin a proper part, so that no
name can be read as a person's.
"""

from __future__ import annotations

from typing import Final


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split())


FORMS: Final = (
    ("Công ty TNHH", "enterprise", "trade", 36.0),
    ("Công ty TNHH Một thành viên", "enterprise", "trade", 13.0),
    ("Công ty TNHH MTV", "enterprise", "trade", 6.0),
    ("Công ty TNHH Hai thành viên trở lên", "enterprise", "trade", 0.6),
    ("Công ty Cổ phần", "enterprise", "trade", 19.0),
    ("Công ty CP", "enterprise", "trade", 2.0),
    ("Công ty Cổ phần Tập đoàn", "enterprise", "trade", 0.8),
    ("Chi nhánh Công ty TNHH", "branch", "trade", 3.0),
    ("Chi nhánh Công ty Cổ phần", "branch", "trade", 3.0),
    ("Chi nhánh Công ty TNHH Một thành viên", "branch", "trade", 0.8),
    ("Văn phòng đại diện Công ty TNHH", "branch", "trade", 0.6),
    ("Doanh nghiệp tư nhân", "enterprise", "plain", 3.0),
    ("Hợp tác xã", "cooperative", "farm", 3.0),
    ("Liên hiệp Hợp tác xã", "cooperative", "farm", 0.2),
    ("Quỹ Tín dụng nhân dân", "cooperative", "bare", 0.4),
    ("Trường", "public_unit", "school", 1.4),
    ("Trường", "other", "nursery", 2.2),
    ("Trung tâm Y tế", "public_unit", "number", 0.3),
    ("Trung tâm", "other", "centre", 2.0),
    ("Ban Quản lý", "public_unit", "board", 0.7),
    ("Hội", "association", "members", 0.6),
    ("Hiệp hội", "association", "trades", 0.8),
    ("Quỹ", "association", "fund", 0.3),
    ("Văn phòng Công chứng", "other", "number", 0.4),
)
"""Form, entity type, family of what follows, weight; a form that stands twice is two kinds of unit."""

TRADES: Final = (
    ("", 13.0),
    ("Thương mại và Dịch vụ", 7.0),
    ("Xây dựng", 6.5),
    ("Thương mại", 5.0),
    ("Thương mại Dịch vụ", 4.0),
    ("Sản xuất và Thương mại", 4.0),
    ("Đầu tư và Xây dựng", 3.5),
    ("Xây dựng và Thương mại", 3.0),
    ("Sản xuất Thương mại Dịch vụ", 2.2),
    ("Tư vấn Xây dựng", 2.2),
    ("Đầu tư Xây dựng và Phát triển", 2.0),
    ("Xuất nhập khẩu", 2.0),
    ("Thương mại & Dịch vụ", 1.4),
    ("Dịch vụ", 1.4),
    ("Tư vấn Thiết kế Xây dựng", 1.2),
    ("Thương mại Xuất nhập khẩu", 1.2),
    ("Dịch vụ Bảo vệ", 1.2),
    ("May", 3.0),
    ("Vận tải", 2.4),
    ("Du lịch", 2.0),
    ("Cơ khí", 2.0),
    ("Thủy sản", 1.8),
    ("Giáo dục", 1.6),
    ("Điện", 1.5),
    ("Nội thất", 1.5),
    ("Thực phẩm", 1.5),
    ("Công nghệ", 1.5),
    ("Bất động sản", 1.4),
    ("Dược phẩm", 1.2),
    ("Bao bì", 1.2),
    ("In", 0.5),
    ("Quảng cáo", 1.0),
    ("Môi trường", 1.0),
    ("Cơ điện lạnh", 0.9),
    ("Giao nhận", 0.9),
    ("Kỹ thuật", 1.2),
    ("Tin học", 0.6),
    ("Phần mềm", 0.6),
    ("Viễn thông", 0.8),
    ("Khoáng sản", 0.7),
    ("Vật liệu Xây dựng", 1.2),
    ("Gạch ngói", 0.4),
    ("Bê tông", 0.5),
    ("Chế biến Gỗ", 0.8),
    ("Gỗ", 0.4),
    ("Lâm nghiệp", 0.4),
    ("Nông nghiệp", 0.9),
    ("Thức ăn Chăn nuôi", 0.4),
    ("Cà phê", 0.4),
    ("Chè", 0.3),
    ("Cao su", 0.4),
    ("Nhựa", 0.8),
    ("Hóa chất", 0.5),
    ("Giấy", 0.4),
    ("Dệt", 0.6),
    ("Dệt may", 0.8),
    ("Giày da", 0.8),
    ("Thép", 0.7),
    ("Đúc", 0.2),
    ("Ô tô", 0.7),
    ("Xăng dầu", 0.7),
    ("Khách sạn", 0.8),
    ("Nhà hàng", 0.4),
    ("Ẩm thực", 0.4),
    ("Truyền thông", 0.7),
    ("Sự kiện", 0.3),
    ("Nhân lực", 0.6),
    ("Vệ sinh Công nghiệp", 0.5),
    ("Thiết bị Y tế", 0.6),
    ("Thiết bị Điện", 0.6),
    ("Năng lượng", 0.7),
    ("Thủy điện", 0.4),
    ("Cầu đường", 0.5),
    ("Thủy lợi", 0.3),
    ("Đóng tàu", 0.4),
    ("Vận tải biển", 0.4),
    ("Kho vận", 0.4),
    ("Thẩm mỹ", 0.3),
    ("Mỹ phẩm", 0.4),
    ("Thời trang", 0.5),
    ("Đồ chơi", 0.1),
    ("Kiểm toán", 0.2),
    ("Đo đạc", 0.2),
    ("Cây xanh", 0.2),
    ("Nước sạch", 0.3),
    ("Tổng hợp", 0.6),
)
"""What a company says it does, and how often; empty: nothing."""

AFTER: Final[dict[str, tuple[str, ...]]] = {
    "plain": (
        "Xăng dầu", "Vật liệu Xây dựng", "Cơ khí", "Vận tải", "Xây dựng", "Thương mại", "Gạch ngói", "Chế biến Gỗ",
        "Nước đá", "Khách sạn", "May mặc", "Thủy sản",
    ),
    "farm": (
        "Nông nghiệp", "Dịch vụ Nông nghiệp", "Vận tải", "Nông lâm nghiệp", "Thủy sản", "Chăn nuôi", "Xây dựng",
        "Dịch vụ Điện", "Tiểu thủ công nghiệp", "Nông nghiệp Công nghệ cao", "Môi trường", "Mây tre đan",
    ),
    "bare": ("",),
    "school": ("Tiểu học", "Trung học cơ sở", "Trung học phổ thông", "Tiểu học và Trung học cơ sở"),
    "nursery": ("Mầm non", "Mẫu giáo", "Mầm non Song ngữ", "Trung cấp nghề", "Cao đẳng nghề"),
    "centre": (
        "Ngoại ngữ", "Ngoại ngữ - Tin học", "Dạy nghề", "Đào tạo lái xe", "Đăng kiểm", "Kỹ thuật Nông nghiệp",
        "Dịch vụ việc làm", "Hội nghị",
    ),
    "board": ("Dự án", "Chợ", "Rừng phòng hộ", "Khu du lịch", "Dự án Thủy lợi", "Bến xe", "Khu chế xuất"),
    "members": ("Doanh nghiệp", "Làm vườn", "Khuyến học", "Bảo vệ thiên nhiên"),
    "trades": ("Doanh nghiệp", "Vận tải", "Du lịch", "Nghề cá", "Thủ công Mỹ nghệ", "Gỗ và Lâm sản"),
    "number": ("Số",),
    "fund": ("Đầu tư Phát triển", "Phát triển Nghề cá", "Bảo trợ Rừng", "Hỗ trợ Học nghề"),
}  # fmt: skip
"""What follows the forms that are not companies."""

FIXED: Final = (
    "Sao Biển", "Sông Xanh", "Hoàng Gia", "Đại Phát", "Biển Xanh", "An Bình", "Phát Đạt", "Thịnh Vượng", "Sao Việt",
    "Đại Lợi", "Hoa Sen", "Ánh Dương", "Bình Minh", "Hướng Dương", "Đất Việt", "Rồng Vàng", "Sao Mai", "Hòa Bình",
    "Phú Quý", "Tân Tiến", "Thành Công", "Đồng Tâm", "Hải Âu", "Cánh Buồm", "Hoa Phượng", "Sơn Ca", "Họa Mi",
    "Tuổi Thơ", "Măng Non", "Bông Sen", "Đại Dương", "Thiên Nhiên", "Trường Thịnh", "Tương Lai", "Niềm Tin",
    "Bông Lúa", "Suối Nguồn", "Rạng Đông", "Thống Nhất", "Đoàn Kết", "Quyết Thắng", "Cầu Vồng", "Hoa Ban",
)  # fmt: skip
"""Proper parts that are words of the language; no person is called so."""

OWNER_SAFE: Final = (
    "Sao Biển", "Biển Xanh", "Cánh Buồm", "Đất Việt", "Sông Xanh", "Niềm Tin", "Bình Minh", "Mặt Trời", "Hoa Sen",
    "Bến Nước", "Đồng Xanh", "Ngôi Sao", "Đồng Tâm", "Suối Ngọc", "Con Thuyền", "Sóng Biển", "Đá Xanh", "Tiền Phong",
    "Rạng Đông", "Bốn Mùa", "Cửa Biển", "Ngọn Sóng", "Chiến Thắng", "Sức Trẻ", "Sao Sáng", "Bông Sen", "Ngày Mới",
    "Đại Phát", "Đại Lợi", "Phát Đạt", "Phú Quý", "Tân Tiến", "Quyết Thắng", "Suối Nguồn", "Hòa Bình",
)  # fmt: skip
"""Proper parts that hold no family name even without marks: for firms that often carry their owner's name."""

OWNED: Final = frozenset({"plain", "centre"})
"""Families of forms that get a proper part of ``OWNER_SAFE`` only."""

FAMILY_NAMES: Final = frozenset(
    _split(
        """Âu Bạch Cao Châu Chu Đặng Đào Diệp Đinh Đỗ Doãn Đoàn Đồng Dương Giang Hà Hồ Hoàng Huỳnh Khổng Kiều Kim La Lâm
    Lê Lục Lương Lưu Lý Mạc Mai Nghiêm Ngô Nguyễn Ông Phạm Phan Phùng Quách Quan Sơn Tạ Tăng Thạch Thái Thân Tô Tống
    Trần Trang Triệu Trịnh Trương Từ Văn Viên Võ Vũ Vương Bùi Cát Cung Đàm Đan Đường Hạ Hàn Hứa Khương Khúc Ninh
    Nhan Nhâm Phó Phương Quang Thi Thiều Tiêu Tôn Trà Uông Ưng Vi Bành Bế Ca Cổ Cù Đái Đới Giáp Hàng Hình Kha
    Lã Lều Liễu Lò Lỗ Mã Mẫn Nông Ổn Sầm Tòng Thẩm Thang Ty Yên"""
    )
)
"""Family names, common and rare: a proper part never begins with one."""

SYLLABLES: Final = _split(
    """
    Phát An Thịnh Phú Đại Minh Gia Thành Việt Hưng Tân Hoàng Long Bình Đức Tiến Lộc Thiên Hải Nam Kim Phúc Bảo Trường
    Sơn Hòa Thái Nhật Quang Lợi Tín Phương Đông Thuận Hà Ngọc Khang Vĩnh Toàn Cường Nguyên Trung Hùng Thanh Mỹ Đạt Duy
    Vạn Châu Sao Xanh Biển Hồng Linh Lâm Á Hạnh Hiệp Tâm Tây Khải Nghĩa Vinh Quốc Trí Thăng Ánh Phong Hiển Nhất Hoa Ân
    Sông Ý Vàng Quân Hợp Thắng Cát Đăng Ninh Liên Hữu Tường Thiện Thế Mai Cửu Dũng Khánh Vượng Hân Thông Đỉnh Sáng
    Khôi Mộc Lan Thủy Bắc Vương Giang Trọng Chí Tiên Đất Nhiên Huy Hiếu Tuấn Tùng Uy Lực Mạnh Kiên Kiệt Yến Uyên Diệu
    Dung Hiền Hương Huệ Sen Đào Cúc Trúc Tre Quế Liễu Bách Bằng Đan Lam Tím Nâu Bạc Đồng Sắt Thép Đá Núi Đồi Rừng Suối
    Hồ Đầm Vịnh Đảo Bờ Bến Cảng Thuyền Buồm Sóng Gió Mây Mưa Nắng Trời Trăng Rạng Đêm Sớm Xuân Hạ Thu Mùa Tết Hội Vui
    Mừng Hát Múa Trống Chiêng Sáo Đàn Nhạc Thơ Tranh Họa Nét Màu Sắc Vị Ngon Ngọt Lành Sạch Tươi Mới Mạch Nguồn Gốc
    Cội Lá Cành Nụ Hạt Mầm Búp Quả Trái Lúa Ngô Khoai Mía Chè Cam Bưởi Vải Nhãn Xoài Dừa Cau Trầu Sim Mơ Mận Lê Táo
    Nho Chanh Gừng Nghệ Tỏi Tiêu Điều Bông Tơ Tằm Lụa Gấm Vóc Nhung Chỉ Kén Thêu Dệt Len Áo Nón Khăn Giày Chim Én Hạc
    Phượng Rồng Lân Quy Ưng Ó Sếu Cò Vạc Nai Hươu Voi Gấu Báo Hổ Sói Ngựa Trâu Nghé Tôm Cua Ốc Sò Ngao Mực Chuồn Hồi
    Ngừ Kình Ngư Rùa Ong Bướm Kiến Ve Nhện Thợ Nghề Xưởng Lò Búa Kìm Khuôn Đe Bàn Ghế Tủ Giường Kệ Cửa Khung Mái Ngói
    Gạch Vôi Cột Kèo Sân Vườn Cổng Lối Ngõ Phố Chợ Quán Bếp Nồi Chum Vại Gốm Sứ Men Sét Cầu Đường Hầm Phà Bãi Đò Xe
    Ray Bánh Trục Máy Động Cơ Điện Đèn Pin Nhiệt Lạnh Băng Tuyết Sương Khói Lửa Than Dầu Khí Hơi Nước Giếng Kênh Mương
    Đập Đê Kè Trạm Tháp Mốc Đích Hướng Ngời Chói Lóa Rực Rỡ Thắm Đượm Đẹp Xinh Duyên Dáng Nết Na Thảo Nhã Lịch Tao Cao
    Quý Sang Giàu Đủ Đầy Dư Dả Bền Vững Chắc Khỏe Nhanh Gọn Nhẹ Êm Lặng Yên Ổn Tĩnh Mịch Sâu Rộng Dài Lớn Nhỏ Tròn
    Vuông Thẳng Ngay Thật Chân Chất Mạc Giản Dị Hậu Ái Từ Thương Mến Tin Yêu Chung Son Ước Vọng Khát Khao Hoài Bão Tự
    Tiếp Nối Bước Vươn Bay Lướt Vút Tầm Đà Sức Hệ Kỷ Kỳ Công Trình Thiết Lập Dựng Xây Tạo Chế Tác Sản Vật Phẩm Hàng
    Hóa Lưu Chuyển Giao Nhận Kho Cước Tải Chở Kéo Nâng Đo Đếm Cân Chuẩn Thước Chuông Quỹ Nền Tảng Móng Trụ Then Khóa
    Chốt Mở Khai Phá Tìm Kiếm Tỏ Rõ Ràng Nghi Lễ Tục Quê Làng Xóm Bản Buôn Sóc Thôn Ấp Xứ Miền Vùng Cõi Chốn Nẻo Dặm
    Lãng Ba Bốn Năm Sáu Bảy Tám Chín Mười Trăm Nghìn Triệu Nhị Tam Tứ Ngũ Lục Thất Bát Thập Song Lưỡng Đôi Cặp Chùm
    Dãy Khối Đội Đoàn Khởi Nguyện Cẩm Tú Diễm Lệ Kiều Vân Ngân Hằng Nga Bích Thạch San Hô Trân Pha Phách Mã Não Ngà
    Trầm Quỳnh Dao Ly Thược Dược Chướng Lài Nhài Ngâu Mẫu Đơn Vi Lý Cỏ May Lau Sậy Bèo Tràm Đước Sú Vẹt Lim Sến Táu
    Lát Gụ Trắc Đinh Dổi Mít Xoan Keo Bạch Phi Lao Đa Đề Si Gạo Vông Bàng Vĩ Sấu Me Sữa Muồng
    """
)
"""Syllables of proper parts, the more frequent first. Words of address (anh, ông, bà) are none of them,
nor is nhân: thương nhân, cá nhân would be a merchant, a person."""

COMMUNES: Final = tuple(
    [f"phường Minh Họa {number}" for number in range(1, 13)] + [f"xã Minh Họa {number}" for number in range(1, 23)]
)
