# Điều cần sửa trước khi ký.

K201 = điểm mất không khớp: { $max } − { $got } = { $right }, kế hoạch ghi { $lost }
    .label = ghi { $lost }
    .other-max = điểm chuẩn { $max }
    .other-got = điểm đạt { $got }
    .help-delete = bỏ dòng «điểm mất»; chương trình tính từ hai số còn lại. Nếu số đúng là { $lost } thì sửa «điểm chuẩn» hoặc «điểm đạt»

K202 = tổng { $field ->
        [max] điểm chuẩn
        [got] điểm đạt
        [lost] điểm mất
       *[target] điểm mục tiêu
    } của các mục con là { $sum }, lớn hơn { $parent } của mục trên
    .label = mục này: { $parent }
    .other-first = các mục con bắt đầu từ đây
    .other-odd = không có mục này thì vừa bằng { $parent }
    .help-compare = đối chiếu điểm của mục này với các mục con, sửa số sai
    .help-odd = xem mục ấy: điểm thưởng thì ghi «điểm thưởng» thay cho «điểm chuẩn», dòng nói cách chấm thì ghi «mức chấm» thay cho «tên», thuộc mục khác thì sửa «mã»

K203 = tổng { $field ->
        [max] điểm chuẩn
        [got] điểm đạt
        [lost] điểm mất
       *[target] điểm mục tiêu
    } của các mục con là { $sum }, mục trên là { $parent }
    .label = mục này: { $parent }
    .other-first = các mục con bắt đầu từ đây
    .help-compare = danh mục được khai là đầy đủ nên hai số phải bằng nhau: sửa số sai, hoặc bỏ «danh mục đầy đủ»
    .help-partial = xem lại các tiêu chí bị mất điểm đã nêu đủ chưa; không phải sửa nếu phần còn lại được xử lý ở kế hoạch khác

K204 = mã { $code } được dùng hai lần
    .label = mã đã dùng
    .other-first = dùng lần đầu ở đây
    .help-renumber = đặt mã khác cho một trong hai mục
    .help-ten = sau { $before } là { $ten }, không phải { $code }: { $ten } gõ thành số thì mất số 0 ở cuối

K205 = điểm mục tiêu { $target } thấp hơn điểm đã đạt { $got }: { $item }
    .label = mục tiêu { $target }
    .other-got = đã đạt { $got }
    .help-raise = nâng điểm mục tiêu, hoặc kiểm tra lại điểm đạt

K220 = «{ $group }»: số { $score } ở đây được cộng vào tổng điểm chuẩn
    .label = không có dấu
    .other-group = nhóm này
    .help-sign = ghi { $signed }, hoặc ghi ở «điểm thưởng», «điểm trừ» thay cho «điểm chuẩn»
    .help-which = ghi ở «điểm thưởng» hoặc «điểm trừ» thay cho «điểm chuẩn»

K301 = chưa có cơ quan chủ trì: { $item }
    .many = { $count } mục chưa có cơ quan chủ trì
    .place = { $item }
    .label = mục này chưa giao cho cơ quan nào
    .help-add = ghi «chủ trì:» một cơ quan trong danh bạ

K302 = { $body } vừa chủ trì vừa phối hợp
    .label = ghi ở phần phối hợp
    .other-lead = đã là cơ quan chủ trì
    .other-also = cũng vậy
    .help-drop = bỏ khỏi «phối hợp», hoặc ghi đúng cơ quan cần phối hợp

K401 = chưa có thời gian thực hiện: { $item }
    .many = { $count } mục chưa có thời gian thực hiện
    .place = { $item }
    .label = mục này chưa có thời gian
    .help-add = ghi «thời gian:» đúng như khi in

K402 = thời gian thực hiện kết thúc ngày { $last }, trước khi ban hành ({ $issued }): { $deadline }
    .label = thời hạn đã qua khi ban hành
    .other-issued = ngày ban hành
    .help-move = lùi thời hạn, hoặc bỏ mục này nếu việc đã xong

K403 = thời hạn nằm ở năm { $year }, kế hoạch { $side ->
        [earlier] nói từ năm { $first }
       *[later] chỉ nói đến năm { $last }
    }: { $deadline }
    .label = năm { $year }
    .other-title = các năm nêu trong trích yếu
    .help-later = kiểm tra lại năm; nếu là mục tiêu dài hạn thì cứ để, hoặc nêu năm đó trong trích yếu, hoặc viết «và những năm tiếp theo»
    .help-earlier = kiểm tra lại năm; nếu việc đã xong thì bỏ mục này, nếu đúng thì nêu năm đó trong trích yếu

K510 = nội dung không chỉ dẫn đến phụ lục
    .label = phụ lục này chưa được nhắc đến
    .other-body = phần nội dung
    .help-point = ghi vào nội dung: (Chi tiết tại {"{{"} phu_luc() {"}}"} kèm theo)

K511 = kế hoạch của { $issuer } phải ký thay mặt ủy ban: thiếu dòng TM.
    .label = dòng đầu của khối ký
    .other-issuer = cơ quan ban hành
    .help-add = thêm vào đầu khối «ký» dòng «TM. ỦY BAN NHÂN DÂN»

K512 = { $fault ->
        [form] quyền hạn ký ghi chưa đúng: { $found }
       *[title] dưới { $found } còn thiếu chức vụ của người ký
    }
    .label = { $fault ->
        [form] ghi chưa đúng
       *[title] dòng ngay dưới phải là chức vụ của người ký
    }
    .help-form = ghi dấu chấm ngay sau chữ viết tắt, cách một khoảng rồi đến chức vụ:
    .help-title = thêm một dòng ghi chức vụ của người ký, ví dụ PHÓ CHỦ TỊCH

K513 = trước họ tên người ký không ghi { $found }
    .label = bỏ phần này
    .help-drop = chỉ ghi họ tên:

K514 = { $fault ->
        [none] kế hoạch không có nơi nhận
        [archive] nơi nhận không có dòng Lưu: VT
        [registry] dòng Lưu không ghi VT (văn thư)
        [letters] chữ viết tắt ở dòng Lưu không viết hoa
        [last] dòng Lưu không đứng cuối
        [colon] dòng Lưu thiếu dấu hai chấm
        [twice] nơi nhận này đã có ở trên
        [letter] kế hoạch không ghi Kính gửi
       *[above] kế hoạch không ghi Như trên ở nơi nhận
    }
    .label = { $fault ->
        [none] trước khối ký
        [archive] sau dòng này phải có dòng Lưu
        [registry] thiếu VT
        [letters] xem lại chữ viết tắt
        [last] phải là dòng cuối
        [colon] xem lại
        [twice] lần thứ hai
       *[other] chỉ dùng cho công văn
    }
    .help-none = thêm «nơi nhận:», mỗi nơi một dòng, dòng cuối là Lưu: VT và đơn vị soạn thảo
    .help-archive = thêm dòng cuối: - Lưu: VT, kèm chữ viết tắt tên đơn vị soạn thảo
    .help-registry = ghi: - Lưu: VT, rồi đến đơn vị soạn thảo
    .help-letters = viết tắt tên đơn vị soạn thảo bằng chữ in hoa
    .help-last = chuyển dòng Lưu xuống cuối
    .help-colon = viết - Lưu: VT, …
    .help-twice = bỏ một dòng
    .help-letter = bỏ dòng này; ghi tên cơ quan nhận thành một dòng riêng
    .help-above = bỏ dòng này, hoặc ghi tên cơ quan nhận

K515 = { $fault ->
        [capitals] trích yếu viết hoa cả chữ
        [about] trích yếu của kế hoạch không bắt đầu bằng V/v
        [kind] trích yếu nhắc lại chữ Kế hoạch
       *[mark] cuối trích yếu không có dấu câu
    }
    .label = trích yếu
    .help-about = bỏ V/v; vào thẳng nội dung hoặc bắt đầu bằng Về
    .help-kind = bỏ chữ Kế hoạch ở đầu: tên loại KẾ HOẠCH đã in ở dòng trên
    .help-mark = bỏ dấu câu ở cuối
    .help-capitals = viết chữ thường, hoa chữ đầu và tên riêng

K516 = { $when ->
        [later] cơ quan này chỉ có từ khi sắp xếp năm 2025: { $found } ({ $count } chỗ)
       *[gone] cơ quan, đơn vị này không còn từ khi sắp xếp năm 2025: { $found } ({ $count } chỗ)
    }
    .label = { $when ->
        [later] chưa có khi ban hành kế hoạch
       *[gone] không còn khi ban hành kế hoạch
    }
    .help-successor = nhiệm vụ chính nay thuộc { $successor }; kiểm tra đúng phần việc rồi ghi lại
    .help-unit = ghi xã, phường, đặc khu hoặc cơ quan hiện nay nhận nhiệm vụ này
    .help-history = nếu nói về việc đã qua thì ghi rõ năm, số văn bản, hoặc thêm chữ cũ
    .help-then = ghi tên cơ quan ở thời điểm ban hành, hoặc xem lại ngày của kế hoạch

K517 = { $body } không thuộc { $issuer } nên không thể được giao chủ trì
    .label = cơ quan thuộc cấp khác
    .other-issuer = cơ quan ban hành
    .help-own = ghi cơ quan, bộ phận của mình chủ trì; cần thì chuyển cơ quan này sang «phối hợp»

K519 = viết lặp: { $found }
    .label = lặp lại
    .help-delete = bỏ một lần

K520 = { $fault ->
        [space] có dấu cách trước dấu { $mark }
        [glued] thiếu dấu cách sau dấu: «{ $mark }»
        [twice] hai dấu liền nhau: «{ $mark }»
        [stroke] thừa dấu phẩy trước gạch chéo
        [comma] thừa dấu phẩy sau chữ «cấp»
        [dash] gạch nối dính vào chữ sau: «{ $mark }»
        [bracket] dấu cách sai ở dấu ngoặc
        [spaces] hai dấu cách liền nhau
        [end] kết thúc bằng dấu { $mark }
        [closed] dấu { $mark } đóng mà không mở
       *[open] dấu { $mark } mở ra mà không đóng
    }
    .label = { $fault ->
        [space] bỏ dấu cách này
        [closed] đóng ở đây
        [open] mở ở đây
       *[other] ở đây
    }
    .help-space = viết dấu câu liền sau chữ
    .help-glued = thêm một dấu cách
    .help-twice = bỏ một dấu
    .help-stroke = bỏ dấu phẩy
    .help-comma = bỏ dấu phẩy, hoặc viết «cấp huyện, cấp xã»
    .help-dash = viết gạch nối có dấu cách hai bên, hoặc bỏ nó
    .help-bracket = viết một dấu cách trước dấu mở ngoặc, không có dấu cách bên trong
    .help-spaces = bỏ một dấu cách
    .help-end = bỏ dấu này, hoặc kết thúc bằng dấu đúng
    .help-closed = thêm dấu mở, hoặc bỏ dấu đóng
    .help-open = thêm dấu đóng, hoặc bỏ dấu mở

K521 = chữ viết tắt sai: { $found }
    .label = phải là { $right }
    .help-write = viết { $right }

K522 = viết hoa chưa đúng: { $found }
    .label = phải là { $right }
    .help-write = viết { $right }

K523 = dấu thanh đặt hai cách trong một kế hoạch: { $odd } và { $usual } ({ $count } chữ viết cách ít dùng hơn)
    .label = cách ít dùng hơn
    .other-usual = cách dùng nhiều hơn
    .help-one = chọn một cách cho cả kế hoạch; không phải sửa nếu là tên riêng

K524 = khoảng năm nối bằng hai kiểu gạch: { $odd } và { $usual }
    .label = kiểu ít dùng hơn
    .other-usual = kiểu dùng nhiều hơn
    .help-one = dùng một kiểu gạch cho cả kế hoạch

K525 = cột này trống ở tất cả { $rows } hàng
    .label = không hàng nào có
    .help-drop = bỏ khỏi «cột» nếu không cần
    .help-fill = nếu cần thì điền trường tương ứng ở các mục

K518 = { $fault ->
        [year] số hiệu thiếu năm: { $found }
        [years] năm trong số { $found } khác năm ban hành ({ $date })
        [after] văn bản số { $found } ghi ngày { $date }, sau ngày của kế hoạch ({ $other })
       *[date] văn bản số { $found } được ghi hai ngày khác nhau: { $other } và { $date }
    }
    .label = { $fault ->
        [year] thiếu năm ban hành
       *[date] ở đây là ngày { $date }
    }
    .other-first = { $fault ->
        [years] ở đây là năm { $other }
       *[date] ở đây là ngày { $other }
    }
    .other-issued = ngày của kế hoạch
    .help-year = ghi đủ số/năm/ký hiệu, ví dụ 30/2020/NĐ-CP
    .help-date = đối chiếu văn bản gốc rồi sửa ngày sai
    .help-after = kế hoạch không căn cứ được vào văn bản chưa có: xem lại ngày

K530 = { $count ->
        [1] mục này không được in ở đâu
       *[other] { $count } mục liền nhau không được in ở đâu, bắt đầu từ mục này
    }: { $item }
    .label = không bảng nào, không khung tiêu chí nào hiện
    .other-last = đến mục này
    .other-head = mục này ở trên nó cũng không in
    .other-select = bảng chỉ chọn những mục này
    .help-annex = thêm «phụ lục» có «cột: …», hoặc đưa vào nội dung bằng {"{{"} tieu_chi(…) {"}}"}; không dùng nữa thì xóa
    .help-select = thêm vào «chọn», hoặc thêm một phụ lục cho các mục này; không dùng nữa thì xóa

K531 = không bảng nào có cột «{ $column }» để in tên { $count ->
        [1] của mục này
       *[other] của { $count } mục, bắt đầu từ mục này
    }: { $item }
    .label = chữ này không được in
    .other-also = chỗ này cũng vậy
    .other-table = các cột của bảng
    .help-column = thêm «{ $column }» vào «cột» của bảng
    .help-criterion = nếu đây là nhiệm vụ thì viết «nhiệm vụ: …» thay cho «tên: …»

K532 = «{ $field }» không được in ở đâu: { $why ->
        [group] hàng nhóm không có ô cho nó
       *[other] không bảng nào có cột này
    } ({ $count ->
        [1] mục { $item }
       *[other] { $count } mục, bắt đầu từ mục { $item }
    })
    .label = chữ này không được in
    .other-also = chỗ này cũng vậy
    .other-table = các cột của bảng
    .help-column = thêm «{ $field }» vào «cột» của bảng
    .help-group = ghi «kiểu nhóm: …; hàng thường» ở bảng: hàng nhóm có đủ các ô
    .help-comment = không cần in thì xóa, hoặc gõ dấu # ở đầu dòng để thành ghi chú

K533 = ô gộp trên «{ $columns }» không được in: bảng không có cột nào trong đó ({ $item })
    .label = chữ này không được in
    .other-table = các cột của bảng
    .help-column = ghi ở «gộp ô» những cột mà bảng có, hoặc thêm các cột ấy vào bảng

K534 = «{ $level }» không nằm dưới «{ $upper }» nào, ô «{ $upper }» ở hàng này để trống: { $item }
    .label = đứng ngoài mọi «{ $upper }»
    .other-column = cột để trống
    .other-next = «{ $upper }» bắt đầu từ đây
    .help-open = viết «{ $upper }: …» trước mục này, hoặc chuyển mục này xuống dưới «{ $upper }» của nó

K206 = { $fault ->
        [order] mã { $code } đứng sai thứ tự
       *[gap] thiếu mã { $code }: danh mục nhảy số ở đây
    }
    .label = { $fault ->
        [order] đứng sai thứ tự
       *[gap] sau chỗ thiếu
    }
    .other-above = mã đứng trước
    .other-after = so với mã này
    .help-look = tìm lại mục { $code }, hoặc đánh lại số các mục sau
    .help-order = sửa mã, hoặc chuyển mục về đúng chỗ

K207 = { $kind ->
        [change] mức tăng, giảm { $percent }% không khớp với { $max } và { $got } ({ $right }%)
       *[share] tỷ lệ { $percent }% không khớp với { $got }/{ $max } ({ $right }%)
    }
    .label = ghi { $percent }%
    .other-points = số ghi trong câu
    .help-check = xem lại hai số; ghi bằng {"{{"} ty_le("mã") {"}}"} thì chương trình tự tính

K353 = { $body } ghi hai lần trong một ô
    .label = lần thứ hai
    .other-first = lần đầu
    .help-drop = bỏ một lần

K404 = { $kind ->
        [marks] thời gian gõ không dấu: «{ $part }» in đúng như đã viết
        [rest] chỉ hiểu được một phần của thời gian; chưa hiểu: «{ $part }»
       *[other] chưa hiểu thời gian «{ $part }»: in đúng như đã viết, không kiểm tra được
    }
    .label = { $kind ->
        [year-first] năm đứng trước
        [short-year] năm không đủ bốn chữ số
        [quarter] không phải quý từ I đến IV, có «/» hoặc «năm» trước số năm
        [week] một tháng có tuần 1 đến tuần 5
        [hour] giờ từ 0 đến 24
       *[other] ở đây
    }
    .help-form = { $kind ->
        [quarter] viết quý II/2026 hoặc quý II năm 2026
        [month] viết tháng 6/2026
        [short-year] viết năm đủ bốn chữ số: 30/6/2026, tháng 6/2026, năm 2026
        [year-first] viết 30/6/2026: ngày, tháng, rồi năm
        [week] viết tuần 2 tháng 3/2026
        [hour] viết trước 15 giờ ngày 30/6/2026, giờ từ 0 đến 24
        [marks] gõ lại có dấu
        [rest] ghi riêng mốc thời gian, các chữ này để sau dấu «;», hoặc để nguyên: vẫn in đúng như đã viết
       *[day] viết 30/6/2026: ngày, tháng, rồi năm đủ bốn chữ số
    }

K405 = thời gian kết thúc ({ $last }) trước khi bắt đầu ({ $first }): { $deadline }
    .label = hai mốc đảo chỗ
    .help-years = ghi năm ở cả hai mốc, hoặc đổi chỗ hai mốc

K406 = ngày { $date } là { $real }, thời gian ghi { $written }: { $deadline }
    .label = thứ không khớp với ngày
    .help-which = ghi { $real }, hoặc xem lại ngày

K535 = { $kind ->
        [form] nhắc đến { $found } nhưng kế hoạch không có biểu mẫu này
       *[annex] nhắc đến { $found } nhưng kế hoạch có { $count } phụ lục
    }
    .label = không có
    .help-call = ghi {"{{"} phu_luc("số hoặc mã") {"}}"} để số tự đổi theo, hoặc thêm phụ lục

K536 = { $found } ký thay người đứng đầu mà thiếu dòng KT.
    .label = trên dòng này
    .help-add = thêm vào trên dòng này dòng «{ $line }»

K537 = cột này ghi hai lần trong một bảng
    .label = lần thứ hai
    .other-first = lần đầu
    .help-drop = bỏ một cột, hoặc ghi đúng cột định viết

K538 = hai phụ lục cùng mã «{ $id }»
    .label = mã này
    .other-first = phụ lục kia
    .help-rename = đặt mã khác cho một phụ lục, hoặc bỏ mã

K539 = hàng tổng không có số nào để cộng
    .label = hàng này in ra chỉ có nhãn
    .help-column = thêm cột điểm hoặc kinh phí, điền số vào các mục
    .help-drop = hoặc bỏ «tổng»

K542 = { $issuer } ban hành với tư cách người đứng đầu, không ký thay mặt tập thể: bỏ dòng TM.
    .label = dòng này
    .other-issuer = cơ quan ban hành
    .help-drop = bỏ dòng này; khối ký bắt đầu ở chức vụ
    .help-committee = nếu là kế hoạch của ủy ban thì ghi cơ quan ban hành là ủy ban, bỏ chữ Chủ tịch

K543 = { $bodies } cơ quan cùng ban hành mà chỉ có { $blocks } khối ký
    .label = khối ký
    .other-issuer = các cơ quan ban hành
    .help-block = viết cho mỗi cơ quan một khối ký, cách nhau một dòng trống

K547 = phụ lục không có tên
    .label = phụ lục bắt đầu ở đây
    .help-title = thêm dòng «tên: …»: tên phụ lục đứng dưới nhãn
