# So sánh hai bản kế hoạch

field-parent = Cơ quan chủ quản
field-issuer = Cơ quan ban hành
field-issue-number = Số kế hoạch
field-symbol = Ký hiệu
field-place = Địa danh
field-date = Ngày ban hành
field-kind = Tên loại
field-title = Trích yếu
field-original = Bản gốc

field-level = Cấp
field-tt = TT
field-code = Mã
field-name = Tên
field-max = Điểm chuẩn
field-bonus = Điểm thưởng
field-penalty = Điểm trừ
field-got = Điểm đạt
field-lost = Điểm mất
field-target = Điểm mục tiêu
field-result = Kết quả
field-requirement = Mục tiêu, yêu cầu
field-cause = Nguyên nhân
field-product = Sản phẩm
field-solutions = Giải pháp
field-lead = Cơ quan chủ trì
field-partners = Cơ quan phối hợp
field-monitor = Theo dõi, đôn đốc
field-deadline = Thời gian
field-budget = Kinh phí
field-evidence = Tài liệu kiểm chứng
field-note = Ghi chú
field-state = Tình trạng
field-done = Tỷ lệ hoàn thành
field-done-on = Ngày hoàn thành
field-full-row = Hàng chữ

level-group = Nhóm
level-objective = Mục tiêu
level-task = Nhiệm vụ
level-activity = Hoạt động
level-criterion = Tiêu chí
level-row = Hàng
level-rubric = Mức chấm

changes-section-head = Phần đầu văn bản
changes-section-agencies = Danh bạ cơ quan
changes-section-items = Danh mục
changes-section-totals = Tổng điểm
changes-section-body = Nội dung
changes-section-annexes = Phụ lục
changes-section-closing = Nơi nhận, chữ ký
changes-section-text = Phần khác của văn bản

changes-agency = Danh bạ cơ quan, khóa “{ $key }”
changes-item-coded = { $level } { $code }
changes-item-named = { $level } “{ $name }”
changes-item-under = { $item } thuộc { $parent }
changes-item-nameless = { $level } chưa có tên
changes-merged = Ô gộp ({ $fields })
changes-total = Tổng { $field }
changes-text-heading = Nội dung, tiêu đề
changes-text-opening = Nội dung, phần mở đầu
changes-text-under = Nội dung, mục “{ $heading }”
changes-criterion-block = Khối tiêu chí
changes-recipient = Nơi nhận
changes-signature-titles = Quyền hạn, chức vụ người ký
changes-signature-name = Họ tên người ký

changes-annex = Phụ lục { $number }
changes-annex-only = Phụ lục
changes-annex-titled = { $annex } “{ $title }”
changes-annex-label = Nhãn
changes-annex-belongs-to = Kèm theo văn bản
changes-annex-title = Tên
changes-annex-orientation = Khổ giấy
changes-table = Bảng “{ $name }”
changes-annex-heading = Bảng { $table }: Tiêu đề
changes-annex-unit = Bảng { $table }: Đơn vị tính
changes-annex-columns = Bảng { $table }: Các cột
changes-annex-selection = Bảng { $table }: Các mục được chọn
changes-annex-total = Bảng { $table }: Hàng tổng
changes-annex-note = Bảng { $table }: Ghi chú

changes-file-front = Phần đầu văn bản
changes-file-body = Nội dung
changes-file-recipients = Nơi nhận
changes-file-signature = Chữ ký
changes-file-header = Đầu trang
changes-file-footer = Chân trang
changes-file-text = Văn bản
changes-file-only-table = bảng
changes-file-table = bảng { $name }
changes-file-row = hàng “{ $name }”
changes-file-column = cột “{ $name }”
changes-file-page = khổ giấy và lề trang
changes-file-behind = sau “{ $name }”

changes-place-under = thuộc { $parent }
changes-place-top = ở cấp ngoài cùng
changes-place-behind = sau { $sibling }
changes-place-first = đứng đầu
changes-original-paper = Bản giấy
changes-original-electronic = Bản điện tử
changes-page-portrait = Dọc
changes-page-landscape = Ngang
changes-blank = (để trống)
changes-nothing = (chưa có)
changes-there = (đã có)
changes-added = (bổ sung)
changes-removed = (bỏ)
changes-formatted = (chỉ khác định dạng)

changes-none = Hai bản kế hoạch không có điểm nào khác nhau.
changes-count = { $all } điểm thay đổi: thêm { $added }, bỏ { $removed }, chuyển chỗ { $moved }, sửa { $edited }{ $looks ->
        [some] , chỉ khác định dạng { $formatted }
       *[none] {""}
    }.
changes-table-title = Bảng so sánh nội dung thay đổi
changes-column-number = TT
changes-column-subject = Nội dung
changes-column-before = Trước
changes-column-after = Sau
