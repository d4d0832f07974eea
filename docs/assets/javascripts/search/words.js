/* The words of the search in both languages. They are fetched only with the search itself. */

var WORDS = {
  vi: {
    search: "Tìm kiếm",
    field: "Từ cần tìm",
    placeholder: "Tỉnh, chỉ số, thuật ngữ…",
    close: "Đóng",
    start: "Gõ tên tỉnh mới hay cũ, tên chỉ số, thuật ngữ; có dấu hay không dấu.",
    loading: "Đang tìm…",
    one: "1 kết quả cho “{query}”.",
    some: "{count} kết quả cho “{query}”.",
    none: "Không tìm thấy “{query}”.",
    namesOnly: "Chưa tải được chỉ mục, mới tìm theo tên.",
    failed: "Không tải được phần tìm kiếm. Hãy kiểm tra kết nối rồi gõ lại.",
    perhaps: "Có phải bạn tìm:",
    otherLanguage: "Tìm “{query}” trong bản tiếng Anh",
    lists: "Xem danh sách tỉnh, chỉ số, thuật ngữ",
    best: "Khớp nhất",
    province: "Tỉnh, thành",
    indicator: "Chỉ số",
    term: "Thuật ngữ",
    page: "Trang",
    mention: "Nhắc đến trong trang tỉnh, thành",
    more: "Xem thêm {count}",
    moreOf: "kết quả của nhóm {group}",
    share: "Mở thành trang để chia sẻ",
    keys: "↑ ↓ chọn · Enter mở · Esc đóng",
  },
  en: {
    search: "Search",
    field: "Words to search for",
    placeholder: "Province, indicator, term…",
    close: "Close",
    start: "Type a province by its new or former name, an indicator or a term; with or without accents.",
    loading: "Searching…",
    one: "1 result for “{query}”.",
    some: "{count} results for “{query}”.",
    none: "Nothing found for “{query}”.",
    namesOnly: "The index could not be loaded: searched by name only.",
    failed: "The search could not be loaded. Check the connection and type again.",
    perhaps: "Did you mean:",
    otherLanguage: "Search the Vietnamese pages for “{query}”",
    lists: "See the lists of provinces, indicators and terms",
    best: "Best match",
    province: "Provinces",
    indicator: "Indicators",
    term: "Glossary",
    page: "Pages",
    mention: "Mentioned on pages of provinces",
    more: "Show {count} more",
    moreOf: "results under {group}",
    share: "Open as a page to share",
    keys: "↑ ↓ choose · Enter open · Esc close",
  },
};

/** `say(name, values)`: the words of a language, with `{value}` filled in. */
export function wordsIn(language) {
  var words = WORDS[language];
  return function (name, values) {
    return words[name].replace(/\{(\w+)\}/g, function (whole, key) { return values && key in values ? String(values[key]) : whole; });
  };
}
