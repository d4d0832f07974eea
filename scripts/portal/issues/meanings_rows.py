"""What each code about cells, rows and packages against each other means, and why it is checked."""

from __future__ import annotations

from typing import Final

from portal.issues.meanings_registry import REGISTRY_MEAN
from portal.issues.wording import Meaning, meaning

ROWS_MEAN: Final[dict[str, Meaning]] = {
    "key-repeated": meaning(
        "Hai dòng cùng một mã",
        "Two rows share one key",
        "Mã là tên riêng của một dòng: trang, tệp tải về và lời đính chính đều gọi con số bằng mã. Trùng mã thì không "
        "biết đang nói tới dòng nào; thường do chép một dòng có sẵn để sửa.",
        "The key is the name of a row: pages, downloads and corrections call a figure by it. With one key for two rows "
        "nobody knows which is meant. Usually an existing row was copied to be changed.",
    ),
    "figure-repeated": meaning(
        "Một con số ghi hai lần",
        "One figure entered twice",
        "Một nguồn chỉ nói một lần về cùng một điều, vào cùng một ngày. Hai dòng như vậy thường là nhập trùng, hoặc là "
        "hai con số khác nhau mà chưa ghi rõ khác ở nhóm nào, quỹ nào.",
        "A source says one thing about one day only once. Two such rows are usually the same entry made twice, or two "
        "figures whose difference, a group or a fund, has not been written down.",
    ),
    "source-differs": meaning(
        "Một nguồn ghi hai cách",
        "One source described two ways",
        "Một nguồn dùng cho nhiều tỉnh được chép lại ở từng gói và phải giống hệt nhau, để người đọc luôn được dẫn về "
        "cùng một bài. Thường do chỉ sửa ở một tỉnh mà quên các tỉnh khác.",
        "A source that serves several provinces is copied into each package, always the same, so that readers are led "
        "to one text. Usually it was mended for one province and forgotten for the others.",
    ),
    "province-differs": meaning(
        "Dòng nằm nhầm gói tỉnh",
        "A row in another province's package",
        "Mỗi gói chỉ giữ số liệu của một nơi; con số nằm nhầm chỗ có thể hiện trên trang của tỉnh khác. Thường do chép "
        "một dòng từ gói khác mà quên đổi mã tỉnh.",
        "Each package holds the figures of one place; a misplaced one could be shown for another province. Usually a "
        "row was copied from another package and its province_id stayed.",
    ),
    "province-unknown": meaning(
        "Không có tỉnh này ở địa giới đó",
        "No such province with this boundary",
        "Từ 1/7/2025 cả nước có 34 tỉnh, thành, trước đó là 63. Mã tỉnh phải đi đúng với địa giới thì con số mới không "
        "bị so giữa hai vùng đất khác nhau; lỗi hay gặp là dùng tên tỉnh cũ với địa giới mới.",
        "Since 1 July 2025 there are 34 provinces, before there were 63. Only with the right boundary is a figure kept "
        "from being compared across two different territories. The usual slip is a former province with the new "
        "boundary.",
    ),
    "indicator-unknown": meaning(
        "Chỉ số không có trong danh mục",
        "An indicator not in the registry",
        "Danh mục cho mỗi chỉ số một định nghĩa, một đơn vị và một trang riêng; nhờ vậy các tỉnh nói cùng một điều. "
        "Thường là mã gõ sai, hoặc một chỉ số mới chưa ai định nghĩa.",
        "The registry gives each indicator one definition, one unit and one page, so that all provinces speak of the "
        "same thing. Usually the code is mistyped, or the indicator is new and nobody has defined it.",
    ),
    "variant-unknown": meaning(
        "Nhóm không thuộc chỉ số này",
        "A group this indicator doesn't have",
        "Biến thể cho biết con số tính cho nhóm nào, chẳng hạn toàn bộ số chậm đóng hay chỉ phần phải tính lãi; các "
        "nhóm không thay cho nhau. Thường do lấy mã của một chỉ số khác, hoặc gõ sai.",
        "The variant says which group a figure counts, such as all late payment or only the part that bears interest; "
        "one can't stand for another. Usually the code belongs to another indicator, or is mistyped.",
    ),
    "denominator-unknown": meaning(
        "Mẫu số không dùng cho chỉ số này",
        "A base this indicator doesn't use",
        "Cùng một tỷ lệ mà chia cho số phải thu hay chia cho kế hoạch thì ra hai con số khác nhau. Vì vậy mỗi chỉ số "
        "chỉ nhận những mẫu số đã nêu; con số không phải tỷ lệ thì thường không có mẫu số.",
        "The same rate comes out differently over contributions due and over the plan. So each indicator takes only "
        "the bases named for it; what is not a ratio usually has none.",
    ),
    "denominator-missing": meaning(
        "Tỷ lệ chưa rõ mẫu số",
        "A ratio without its base",
        "Một tỷ lệ chỉ có nghĩa khi biết chia cho cái gì, và không thể so hai tỷ lệ khác mẫu số. Bài báo thường bỏ qua "
        "điều này; nói thẳng là nguồn không nêu vẫn tốt hơn đoán.",
        "A ratio has a meaning only when it is known what it is a share of, and two with different bases can't be "
        "compared. News often leaves it out; to say so is better than to guess.",
    ),
    "set-by-missing": meaning(
        "Chỉ tiêu chưa rõ ai giao",
        "A target with nobody behind it",
        "BHXH Việt Nam, Thủ tướng và tỉnh có thể cùng giao chỉ tiêu cho một việc, với mức khác nhau. Biết ai giao thì "
        "người đọc mới hiểu tỉnh đạt hay chưa đạt so với mức nào.",
        "VSS, the Prime Minister and the province may each set a target for one thing, at different levels. Only when "
        "it is known who did can readers tell against which level a province is measured.",
    ),
    "source-unknown": meaning(
        "Nguồn chưa có trong gói",
        "A source the package lacks",
        "Con số nào cũng phải dẫn được về nơi đã công bố, ngay trong gói của nó. Thường do thêm con số mà quên thêm "
        "nguồn, hoặc nguồn mới chỉ có ở gói của tỉnh khác.",
        "Every figure leads back to where it was published, within its own package. Usually the figure was added and "
        "its source forgotten, or the source stands only in another province's package.",
    ),
    "label-missing": meaning(
        "Mã chưa có tên gọi",
        "A code without words",
        "Người đọc thấy tên gọi bằng tiếng Việt hoặc tiếng Anh, không phải mã. Thiếu tên thì trang sẽ hiện ra một mã "
        "khó hiểu; thường gặp khi vừa thêm một mã mới, hoặc khi mã gõ sai.",
        "Readers see words in Vietnamese or English, not codes. Without them the page would show a code that nobody "
        "understands. It usually happens when a code is new, or mistyped.",
    ),
    "flag-unknown": meaning(
        "Cờ lạ hoặc sai dạng",
        "An unknown or misspelt flag",
        "Cờ nói với người đọc điều cần lưu ý về một con số, nên mỗi cờ phải có lời giải thích trong danh mục. Thường "
        "là gõ sai tên cờ, dùng dấu phẩy để ngăn các cờ, hoặc chưa nêu dòng mâu thuẫn.",
        "A flag tells readers what to keep in mind about a figure, so each has its explanation in the registry. "
        "Usually the name is mistyped, commas stand between flags, or a contradiction doesn't name its row.",
    ),
    "flag-not-curated": meaning(
        "Cờ chỉ do máy tính",
        "A flag only the computer sets",
        "Có cờ do người ghi và có cờ do máy tính lại từ số liệu ở mỗi lần dựng trang. Cờ tính toán mà ghi tay sẽ còn "
        "mãi cả khi con số đã được sửa; thường do chép lại cờ thấy trên trang.",
        "Some flags are set by people, others worked out from the figures each time the site is built. Such a one set "
        "by hand would stay even when the figure is mended. Usually it was copied from the page.",
    ),
    "flag-repeated": meaning(
        "Một cờ ghi hai lần",
        "One flag set twice",
        "Ghi hai lần không làm cảnh báo mạnh hơn, chỉ làm các phép đếm cờ khó tin hơn. Thường do hai người cùng thêm, "
        "hoặc do chép cờ từ dòng khác.",
        "Twice makes a warning no stronger, only the counts of flags less sure. Usually two people added it, or it was "
        "copied from another row.",
    ),
    "contradicts-unknown": meaning(
        "Dòng mâu thuẫn không tìm thấy",
        "The contradicting row isn't found",
        "Người đọc bấm từ con số này sang con số mâu thuẫn với nó để tự so, nên chỗ đến phải có thật. Thường là mã "
        "chép thiếu, hoặc dòng kia đã được rút.",
        "Readers go from this figure to the one that contradicts it and compare, so that figure must exist. Usually "
        "its id was not copied whole, or its row has been withdrawn.",
    ),
    "contradicts-one-sided": meaning(
        "Mâu thuẫn mới ghi một phía",
        "A contradiction told on one side",
        "Hai con số mâu thuẫn thì cả hai đều đáng ngờ. Chỉ ghi một phía thì ai gặp con số kia sẽ tưởng nó chắc chắn; "
        "thường do thêm dòng mới mà chưa quay lại dòng cũ.",
        "When two figures contradict each other, both are in doubt. Told on one side only, whoever meets the other one "
        "takes it as certain. Usually a new row was added and the old one not revisited.",
    ),
    "unit-differs": meaning(
        "Đơn vị tính khác danh mục",
        "Another unit than the registry's",
        "Mỗi chỉ số dùng một đơn vị duy nhất để cộng và so được giữa các tỉnh. Thường do nhầm chỉ số, chẳng hạn ghi số "
        "tiền tăng thêm vào chỉ số tốc độ tăng.",
        "Each indicator has a single unit, so that provinces can be added up and compared. Usually the wrong indicator "
        "was chosen, such as the rate of growth for an amount of growth.",
    ),
    "value-negative": meaning(
        "Số âm ở nơi không thể âm",
        "Below nought where it can't be",
        "Số người, số tiền hay tỷ lệ không xuống dưới không. Thường là dấu gạch ngang trong câu văn bị chép thành dấu "
        "trừ, hoặc một mức giảm được ghi nhầm vào chỉ số về mức hiện có.",
        "People, amounts and rates don't go below nought. Usually a dash in the text became a minus, or a fall was "
        "entered where the level itself belongs.",
    ),
    "value-not-whole": meaning(
        "Số lẻ ở nơi chỉ đếm nguyên",
        "A fraction of what comes whole",
        "Không có nửa người hay nửa đơn vị, và tiền ở đây tính đến từng đồng. Thường do ghi con số theo tỷ hoặc triệu "
        "như trong bài báo mà chưa đổi về đơn vị gốc.",
        "There is no half person or half employer, and money here goes down to the dong. Usually the figure was "
        "entered in billions or millions, as the news has it.",
    ),
    "percent-range": meaning(
        "Tỷ lệ vượt quá 100%",
        "A share above the whole",
        "Phần của một tổng không thể lớn hơn tổng. Thường là mất dấu thập phân, như 74,43 thành 7443, hoặc nhầm với "
        "mức thực hiện kế hoạch, vốn có thể vượt 100%.",
        "A part can't be larger than its whole. Usually the decimal mark was lost, so that 74.43 became 7443, or the "
        "figure is a share of a plan, which may well go beyond 100%.",
    ),
    "printed-no-digit": meaning(
        "Nguyên văn chưa có con số",
        "Printed wording without a number",
        "Nguyên văn là bằng chứng rằng nguồn có nêu con số này, và máy đọc lại để so với giá trị. Thường do chỉ chép "
        "phần chữ, hoặc nguồn viết số bằng chữ như “ba đơn vị”.",
        "The wording is the evidence that the source gives this figure, and it is read again to check the value. "
        "Usually only words were copied, or the source spells the number out, as in “three units”.",
    ),
    "printed-unreadable": meaning(
        "Nguyên văn chưa đọc được số",
        "A printed number hard to read",
        "Bài tiếng Việt viết 1.234,5 còn bài tiếng Anh viết 1,234.5, nên máy đọc con số theo ngôn ngữ của nguồn. "
        "Thường do ghi sai ngôn ngữ, hoặc nguồn dùng lẫn dấu chấm và dấu phẩy.",
        "Vietnamese texts write 1.234,5 and English ones 1,234.5, so a number is read by the language of its source. "
        "Usually that language is given wrongly, or the source mixes points and commas.",
    ),
    "printed-value": meaning(
        "Giá trị khác điều đã in",
        "Value and print don't agree",
        "Đây là phép so quan trọng nhất: con số trên trang phải đúng như nguồn đã viết. Thường do thừa hay thiếu vài "
        "số 0 khi đổi từ tỷ hoặc triệu ra đồng, hoặc chép nhầm một chữ số.",
        "This is the most important comparison of all: the figure on the page is the one that the source printed. "
        "Usually there are noughts too many or too few after turning billions into dong, or one digit was miscopied.",
    ),
    "printed-unit": meaning(
        "Nguyên văn nói đơn vị khác",
        "Print and unit don't agree",
        "Một số tiền, một tỷ lệ và một số người không thay cho nhau được. Thường do chọn nhầm chỉ số, hoặc do nguyên "
        "văn chép thiếu chữ “đồng” hay dấu %.",
        "An amount, a rate and a number of people can't stand for one another. Usually the wrong indicator was chosen, "
        "or the wording was copied without its “đồng” or its % sign.",
    ),
    "printed-qualifier": meaning(
        "Chữ kèm số chưa khớp",
        "The hedge doesn't match",
        "“Gần 1.000 tỷ” và “hơn 1.000 tỷ” là hai điều khác nhau, và mọi phép tính lại đều tính tới điều đó. Thường do "
        "bỏ qua chữ “gần”, “hơn”, “khoảng”, hoặc chưa chép chữ ấy vào nguyên văn.",
        "“Nearly 1,000 billion” and “over 1,000 billion” are two things, and whatever is recomputed makes allowance "
        "for it. Usually the little word was passed over, or left out of the copied wording.",
    ),
    "printed-sign": meaning(
        "Dấu tăng giảm chưa khớp",
        "Rise and fall mixed up",
        "Với chỉ số về mức thay đổi, một dấu trừ đổi hẳn ý nghĩa: tăng thành giảm. Nguồn thường viết bằng chữ “giảm "
        "5%” chứ không in dấu trừ, nên rất dễ quên.",
        "In a figure of change the minus turns the meaning round: a rise becomes a fall. Sources usually write “down "
        "5%” in words and print no minus, so that it is easily forgotten.",
    ),
    "derived-note": meaning(
        "Số tính ra chưa có phép tính",
        "A derived figure without its sum",
        "Có khi nguồn chỉ in phần chênh lệch và con số phải tính ra. Người đọc cần thấy phép tính để tự kiểm lại, bằng "
        "tiếng mình đọc; thường do mới ghi bằng lời hoặc dùng dấu thập phân của tiếng kia.",
        "Sometimes a source prints only a gap, and the figure has to be worked out. Readers must see the sum to check "
        "it, in the language they read. Usually it was told in words, or with the decimal mark of the other language.",
    ),
    "derived-sum": meaning(
        "Phép tính ra số khác",
        "The sum comes out differently",
        "Phép tính trong ghi chú là chỗ dựa duy nhất của con số này, nên nó phải đúng và ra đúng giá trị đã ghi. "
        "Thường do sửa một số hạng mà quên sửa kết quả, hoặc nhầm cộng với trừ.",
        "The sum in the note is all that this figure rests on, so it must be right and give the value entered. Usually "
        "one number was changed and the result was not, or plus and minus were mixed up.",
    ),
    "derived-printed": meaning(
        "Phép tính thiếu số đã in",
        "The printed number isn't used",
        "Con số tính ra phải bắt đầu từ điều nguồn thật sự in, nếu không thì nó không còn dựa vào nguồn nữa. Thường do "
        "chép nguyên văn của một con số khác trong cùng bài.",
        "A figure that is worked out must start from what the source really printed, or it no longer rests on the "
        "source. Usually the wording of another figure in the same text was copied.",
    ),
    "date-after-created": meaning(
        "Ngày chốt sau ngày lập gói",
        "A figure newer than its package",
        "Số liệu không thể có từ sau ngày gói được lập, nên đây thường là gõ nhầm năm. Cũng có khi ngày chốt đúng, chỉ "
        "là gói được bổ sung số mới mà chưa ghi lại thời điểm lập.",
        "A package can't hold figures of a later day than its own, so usually the year is mistyped. Or the date is "
        "right, and new figures came in while the package kept its old time of making.",
    ),
    "date-after-publication": meaning(
        "Ngày chốt sau ngày đăng",
        "A figure newer than its source",
        "Một bài không thể biết kết quả của ngày chưa tới. Thường do lấy ngày cuối kỳ thay cho ngày chốt thật, gõ nhầm "
        "năm, hoặc bài đăng trước khi kỳ báo cáo kết thúc.",
        "No text knows the result of a day to come. Usually the end of the period was taken for the true date, the "
        "year is mistyped, or the text appeared before the period was over.",
    ),
    "boundary-date": meaning(
        "Địa giới chưa hợp với ngày",
        "Boundary and date don't fit",
        "Cùng một tên tỉnh có thể chỉ hai vùng đất khác nhau trước và sau khi sắp xếp. Ghi sai địa giới thì người đọc "
        "sẽ so tỉnh mới với một phần của chính nó; thường do chép từ dòng của năm trước.",
        "One name may mean two territories before and after the mergers. With the wrong boundary a new province would "
        "be compared with a part of itself. Usually the row was copied from one of an earlier year.",
    ),
    "period-missing": meaning(
        "Số cộng dồn thiếu đầu kỳ",
        "A running total without its start",
        "Số cộng dồn chỉ có nghĩa khi biết cộng từ ngày nào. Lỗi hay gặp khi nguồn viết “đến hết tháng 9” mà không "
        "nhắc rằng tính từ đầu năm.",
        "A running total means something only when its first day is known. It is often missing where the source says "
        "“by the end of September” and takes the start of the year for granted.",
    ),
    "period-unexpected": meaning(
        "Số một ngày lại có kỳ",
        "A period where none belongs",
        "Số người tham gia hay số tiền chậm đóng là ảnh chụp tại một ngày, còn chỉ tiêu gắn với một thời hạn; chúng "
        "không cộng dồn. Ghi đầu kỳ thì người đọc tưởng đó là số của cả giai đoạn; thường do chép từ dòng về số thu.",
        "The number of participants or the amount paid late is a picture of one day, and a target has its deadline; "
        "neither adds up. With a start it reads like the figure of a whole period. Usually it was copied from a row "
        "about collections.",
    ),
    "period-start": meaning(
        "Kỳ không bắt đầu từ đầu năm",
        "A period not from 1 January",
        "Ở đây các số cộng dồn đều tính từ đầu năm, để so được giữa các tỉnh và với kế hoạch cả năm. Số riêng của một "
        "tháng hay một quý mà để chung sẽ trông như bị tụt; thường nguồn in cả hai loại.",
        "Running totals here all count from the start of the year, so that provinces compare, also with the plan of "
        "the year. A month or a quarter among them would look like a collapse. Sources often print both kinds.",
    ),
    **REGISTRY_MEAN,
}
