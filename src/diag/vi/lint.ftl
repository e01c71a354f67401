# Điều cần sửa trước khi ký.

K201 = điểm mất không khớp: { $max } − { $got } = { $right }, kế hoạch ghi { $lost }
    .label = ghi { $lost }
    .other-max = điểm chuẩn { $max }
    .other-got = điểm đạt { $got }
    .help-delete = bỏ dòng `điểm mất`; chương trình tính từ hai số còn lại. Nếu số đúng là { $lost } thì sửa `điểm chuẩn` hoặc `điểm đạt`

K202 = tổng { $field ->
        [max] điểm chuẩn
        [got] điểm đạt
        [lost] điểm mất
       *[target] điểm mục tiêu
    } của các mục con là { $sum }, lớn hơn { $parent } của mục trên
    .label = mục này: { $parent }
    .other-first = các mục con bắt đầu từ đây
    .help-compare = đối chiếu điểm của mục này với các mục con, sửa số sai

K203 = tổng { $field ->
        [max] điểm chuẩn
        [got] điểm đạt
        [lost] điểm mất
       *[target] điểm mục tiêu
    } của các mục con là { $sum }, mục trên là { $parent }
    .label = mục này: { $parent }
    .other-first = các mục con bắt đầu từ đây
    .help-compare = danh mục được khai là đầy đủ nên hai số phải bằng nhau: sửa số sai, hoặc bỏ `danh mục đầy đủ`
    .help-partial = xem lại các tiêu chí bị mất điểm đã nêu đủ chưa; không phải sửa nếu phần còn lại được xử lý ở kế hoạch khác
    .help-rounded = chênh lệch này có thể do làm tròn; không phải sửa nếu số liệu lấy theo kết quả đã công bố

K204 = mã { $code } được dùng hai lần
    .label = mã đã dùng
    .other-first = dùng lần đầu ở đây
    .help-renumber = đặt mã khác cho một trong hai mục

K205 = điểm mục tiêu { $target } thấp hơn điểm đã đạt { $got }: { $item }
    .label = mục tiêu { $target }
    .other-got = đã đạt { $got }
    .help-raise = nâng điểm mục tiêu, hoặc kiểm tra lại điểm đạt

K301 = chưa có cơ quan chủ trì: { $item }
    .label = mục này chưa giao cho cơ quan nào
    .help-add = thêm dòng `chủ trì:` với một cơ quan trong danh bạ

K302 = { $body } vừa chủ trì vừa phối hợp
    .label = ghi ở phần phối hợp
    .other-lead = đã là cơ quan chủ trì
    .help-drop = bỏ khỏi `phối hợp`, hoặc ghi đúng cơ quan cần phối hợp

K401 = chưa có thời gian thực hiện: { $item }
    .label = mục này chưa có thời gian
    .help-add = thêm dòng `thời gian:`, viết đúng như khi in

K402 = thời gian thực hiện kết thúc ngày { $last }, trước khi ban hành ({ $issued }): { $deadline }
    .label = thời hạn đã qua khi ban hành
    .other-issued = ngày ban hành
    .help-move = lùi thời hạn, hoặc bỏ mục này nếu việc đã xong

K403 = thời hạn nằm ở năm { $year }, kế hoạch chỉ nói đến năm { $last }: { $deadline }
    .label = năm { $year }
    .other-title = các năm nêu trong trích yếu
    .help-check = kiểm tra lại năm; nếu đúng thì nêu năm đó trong trích yếu, hoặc viết `và những năm tiếp theo`
