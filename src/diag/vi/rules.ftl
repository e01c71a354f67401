# Điều cần sửa trước khi ký: số liệu, cơ quan, thời gian, câu chữ, viện dẫn.

K212 = { $item } có { $max } điểm, mục duy nhất ở dưới lại có 0 điểm
    .label = 0 điểm
    .other-parent = điểm của mục trên
    .help-score = ghi điểm chuẩn của mục dưới, hoặc bỏ mục dưới

K213 = { $kind ->
        [rank] thứ hạng { $found } lớn hơn số đơn vị được xếp ({ $most })
        [share] tỷ lệ { $found } vượt 100%
       *[points] { $found } lớn hơn { $most }
    }
    .label = vượt mức cao nhất
    .other-most = mức cao nhất
    .help-look = xem lại hai số

K214 = { $count ->
        [1] điểm mục tiêu bằng điểm đã đạt ({ $got }) dù còn mất điểm và có giải pháp: { $item }
       *[other] { $count } mục có giải pháp nhưng điểm mục tiêu chỉ bằng điểm đã đạt; trước hết: { $item }
    }
    .label = không tăng
    .other-also = cũng không tăng
    .help-raise = nâng điểm mục tiêu, hoặc nói rõ vì sao chưa nâng được

K215 = kết quả ghi { $found }, điểm của mục là { $score }
    .label = ghi { $found }
    .other-score = điểm của mục
    .help-one = sửa một trong hai cho khớp

K216 = số viết kiểu Anh: { $found }
    .label = viết { $right }
    .help-write = viết «{ $right }»: phẩy trước phần thập phân, chấm giữa hàng nghìn

K217 = các phần cộng lại được { $sum }, câu ghi { $whole }
    .label = ghi { $whole }
    .other-part = phần này
    .help-add = cộng lại các phần, sửa số sai

K218 = lời ghi { $found }, danh mục cho { $right }
    .label = ghi { $found }
    .other-items = số của danh mục
    .help-from = sửa cho khớp, hoặc ghi bằng {"{{"} tong(…) {"}}"}, {"{{"} ty_le(…) {"}}"} để chương trình tự tính

K219 = { $kind ->
        [share] ô ghi { $found }, tính ra { $right }
       *[sum] hàng tổng ghi { $found }, các hàng trên cộng lại được { $right }
    }
    .label = ghi { $found }
    .help-add = cộng lại cột, sửa số sai

K224 = câu nêu { $found }, dưới đây có { $count }
    .label = ghi { $found }
    .other-list = bắt đầu kể ra từ đây
    .help-count = đếm lại, sửa số hoặc bổ sung phần thiếu

K225 = lời ghi { $found }, danh mục ghi { $other } cho cùng một việc
    .label = ghi { $found }
    .other-row = danh mục ghi { $other }
    .help-one = sửa một trong hai cho khớp

K226 = mục tiêu { $goal }% thấp hơn mức đã đạt { $reached }%
    .label = mục tiêu
    .other-reached = mức đã đạt
    .help-raise = nâng mục tiêu, hoặc nói rõ vì sao đặt thấp hơn

K230 = { $fault ->
        [style] số của nhóm khác kiểu các nhóm khác: { $found }
        [malformed] số của nhóm viết sai: { $found }
        [order] nhóm { $found } đứng sai thứ tự
        [typed] số { $found } gõ liền trước tên nhóm, thiếu dấu chấm
       *[gap] số của nhóm nhảy đến { $found }
    }
    .label = nhóm này
    .help-number = ghi { $right }, hoặc sắp lại các nhóm
    .help-typed = bỏ số khỏi tên: chương trình tự đánh số nhóm

K231 = { $fault ->
        [parent] mã { $found } không có tiêu chí { $right } ở trên
        [none] tiêu chí không có mã, các tiêu chí khác đều có
        [prefix] tên thiếu chữ đứng trước mã { $found } mà các tên khác có
       *[name] tên ghi mã { $found }, mục mang mã { $right }
    }
    .label = mục này
    .other-code = mã của mục
    .help-parent = thêm tiêu chí { $right }, hoặc sửa mã
    .help-none = ghi «mã»
    .help-prefix = viết tên theo cùng một kiểu
    .help-name = sửa một trong hai

K232 = hàng ghi số { $found }, đúng ra là { $right }
    .label = hàng này
    .help-count = đánh lại số các hàng

K233 = mục chỉ có «{ $found }», không có số tiếp theo
    .label = số duy nhất
    .help-drop = bỏ số, hoặc bổ sung phần còn thiếu

K303 = chưa có sản phẩm: { $item }
    .label = thiếu «sản phẩm»
    .help-add = ghi «sản phẩm:» như các mục khác

K304 = chưa có giải pháp: { $item }
    .label = thiếu «giải pháp»
    .help-add = ghi «giải pháp:» như các mục khác

K305 = chưa có cơ quan phối hợp: { $item }
    .label = thiếu «phối hợp»
    .help-add = ghi «phối hợp:» như các mục khác

K311 = chưa có nguyên nhân: { $item }
    .label = thiếu «nguyên nhân»
    .help-add = ghi «nguyên nhân:» như các mục khác

K306 = chưa có người theo dõi: { $item }
    .label = thiếu «theo dõi»
    .help-add = ghi «theo dõi:» như các mục khác

K307 = nhóm không có mục nào: { $group }
    .label = nhóm này
    .help-task = thêm việc dưới nhóm, hoặc bỏ nhóm

K308 = { $kind ->
        [solution] giải pháp chép lại nguyên nhân hoặc tên: { $item }
        [points] giải pháp chép lại điểm của mục: { $item }
       *[product] sản phẩm chép lại việc phải làm: { $item }
    }
    .label = chép lại
    .other-same = đã ghi ở đây
    .help-solution = ghi việc sẽ làm để khắc phục
    .help-product = ghi kết quả cầm được: quyết định, báo cáo, số lượng
    .help-points = bỏ điểm khỏi giải pháp; cột kết quả đã có

K309 = việc này đã có trong danh mục: { $item }
    .label = lần thứ hai
    .other-first = lần đầu
    .help-drop = bỏ một lần, hoặc nói rõ hai việc khác nhau ở đâu

K310 = trong { $count } tiêu chí có mục con, chỉ mục này ghi chủ trì: { $item }
    .label = chủ trì
    .other-item = mục này
    .help-drop = bỏ chủ trì ở mục này: các mục con đã có

K354 = «{ $found }», danh bạ ghi «{ $right }»
    .label = viết khác
    .other-directory = trong danh bạ
    .help-write = viết «{ $right }», hoặc ghi {"{{"} co_quan("khóa") {"}}"}

K548 = một cơ quan viết hai cách: «{ $found }» và «{ $right }»
    .label = viết khác
    .other-usual = cách thường dùng
    .help-one = viết một cách, hoặc ghi tên vào danh bạ («cơ quan») rồi gọi bằng chữ khóa

K355 = «{ $found }» không phải đơn vị của kế hoạch này ({ $right })
    .label = viết khác
    .other-issuer = cơ quan ban hành
    .help-name = viết «{ $right }»

K356 = { $count } cơ quan cùng chủ trì: { $item }
    .label = nhiều chủ trì
    .help-one = để một cơ quan chủ trì, các cơ quan khác sang «phối hợp»

K357 = chủ trì ghi chung chung «{ $body }»: { $item }
    .label = không rõ ai
    .help-name = ghi tên một cơ quan

K407 = không có «{ $found }» trên lịch
    .label = không có
    .help-look = xem lại ngày, tháng, quý

K408 = ghi { $found }, kế hoạch nói về năm { $own }
    .label = năm { $year }
    .other-title = năm của kế hoạch
    .help-look = sửa thành năm { $own }, hoặc nói rõ là chuyện đã qua

K409 = hạn { $date } rơi vào { $name }
    .label = ngày nghỉ
    .help-move = dời sang ngày làm việc liền trước hoặc sau

K410 = ghi { $found }, thời gian của mục kết thúc { $end }
    .label = đến { $last }
    .other-deadline = thời gian của mục
    .help-one = sửa một trong hai

K411 = mốc sau kết thúc { $last }, trước khi mốc trước bắt đầu ({ $first }): { $deadline }
    .label = ngược thứ tự
    .help-order = xem lại thứ tự và ngày của các mốc

K412 = lời ghi { $found }, mục ấy xong { $end }
    .label = ngày khác
    .other-deadline = thời gian của mục
    .help-one = sửa một trong hai cho khớp

K526 = thiếu dấu giữa hai câu: «{ $found }»
    .label = câu mới bắt đầu ở đây
    .help-stop = thêm dấu chấm hoặc chấm phẩy

K527 = đoạn không có dấu ở cuối, các đoạn khác đều có
    .label = thiếu dấu
    .help-stop = thêm dấu chấm hoặc chấm phẩy

K528 = tiêu đề kết thúc bằng «{ $mark }»
    .label = thừa dấu
    .help-drop = bỏ dấu

K529 = { $kind ->
        [sentence] một câu lặp lại nguyên văn ở { $count } mục
       *[paragraph] đoạn này đã có ở trên
    }
    .label = lặp lại
    .other-first = lần đầu
    .other-also = cũng câu ấy
    .help-drop = bỏ một đoạn
    .help-own = viết giải pháp riêng cho từng mục

K701 = { $fault ->
        [kind] loại văn bản và ký hiệu không khớp: { $found }
        [body] { $found } không ban hành văn bản có ký hiệu { $number }
        [order] số, ký hiệu viết sai thứ tự: { $number }
        [party] số văn bản của Đảng nối bằng gạch ngang: { $number }
        [number] thiếu chữ «số»: { $found }
        [nobody] căn cứ { $number } không ghi cơ quan ban hành
       *[date] văn bản { $number } không ghi ngày ban hành
    }
    .label = xem lại
    .help-kind = ký hiệu này là của { $right }: sửa tên loại hoặc ký hiệu
    .help-body = văn bản ấy là của { $right }: sửa tên cơ quan hoặc ký hiệu
    .help-party = viết { $right }
    .help-number = viết «số» trước số văn bản
    .help-order = viết số/năm/ký hiệu, trong ký hiệu tên loại đứng trước tên cơ quan
    .help-nobody = thêm «của» và tên cơ quan ban hành
    .help-date = ghi «ngày … tháng … năm …» sau số, ký hiệu

K702 = { $found } đã được thay thế bằng { $new } (từ { $since })
    .label = đã thay thế
    .help-new = kiểm tra và dẫn { $new }

K703 = ghi «{ $found }», kế hoạch này là «{ $right }»
    .label = ghi khác
    .other-own = của kế hoạch
    .help-drop = bỏ «kèm theo»: chương trình tự ghi dòng này từ số, ngày của kế hoạch

K704 = { $fault ->
        [joined] hai căn cứ viết chung một đoạn
        [twice] căn cứ này đã có ở trên
        [last] căn cứ cuối không kết thúc bằng dấu chấm
        [dash] căn cứ có gạch đầu dòng
        [order] văn bản của địa phương đứng trước văn bản của trung ương
       *[end] căn cứ kết thúc không bằng dấu chấm phẩy
    }
    .label = xem lại
    .other-first = lần đầu
    .help-joined = mỗi căn cứ một đoạn
    .help-twice = bỏ một lần
    .help-last = kết thúc bằng dấu chấm
    .help-dash = bỏ gạch đầu dòng
    .help-order = xếp căn cứ theo thẩm quyền, từ trên xuống
    .help-end = kết thúc bằng dấu chấm phẩy; căn cứ cuối bằng dấu chấm

K705 = { $kind ->
        [section] nhắc đến { $found } nhưng nội dung chỉ có đến mục { $count }
        [field] nhắc đến { $found } nhưng danh mục có { $count } lĩnh vực
       *[criterion] nhắc đến { $found }, danh mục không có mã này
    }
    .label = không có
    .help-section = sửa số mục, hoặc ghi {"{{"} muc("TIÊU ĐỀ") {"}}"} để số tự đổi theo
    .help-field = sửa số lĩnh vực
    .help-criterion = sửa mã, hoặc thêm tiêu chí

K706 = không nơi nào nhắc đến { $label }
    .label = phụ lục này
    .help-point = nhắc đến nó trong lời, bằng {"{{"} phu_luc("mã") {"}}"}

K710 = «{ $found }» thay vì «{ $right }»
    .label = sai chữ
    .help-write = viết «{ $right }»

K711 = { $fault ->
        [letter] chữ lạ trong «{ $found }»
       *[syllable] «{ $found }» không thành tiếng Việt
    }
    .label = xem lại chữ này
    .help-letter = gõ lại chữ này
    .help-syllable = sửa chữ; từ mượn đặt trong ngoặc kép

K712 = «{ $found }» trong kế hoạch của { $issuer }
    .label = của cấp trên
    .other-issuer = cơ quan ban hành
    .help-level = đổi thành đơn vị của mình

K713 = viết hoa cả chữ giữa câu thường: { $found }
    .label = chữ hoa
    .help-small = viết chữ thường

K720 = { $fault ->
        [none] kế hoạch không có khối ký
        [council] kế hoạch của Ủy ban nhân dân mà ký thay mặt Hội đồng: { $found }
        [short] thể thức đề ký không viết tắt: { $found }
        [body] chức vụ không kèm tên cơ quan: { $found }
        [name] họ tên người ký viết hoa cả chữ: { $found }
        [same] người ký sau «{ $found }» phải là cấp phó
       *[office] chức vụ không phải của cơ quan ban hành: { $found }
    }
    .label = xem lại
    .help-none = thêm «ký:» với quyền hạn, chức vụ, họ tên
    .help-council = viết { $right }
    .help-short = viết { $right }
    .help-same = dòng dưới viết { $right }, hoặc bỏ dòng KT.
    .help-body = chỉ ghi chức vụ
    .help-name = viết hoa chữ đầu của họ, tên đệm, tên
    .help-office = viết { $right }

K722 = { $fault ->
        [year] năm viết hai chữ số: { $found }
       *[zero] thiếu số 0: { $found }
    }
    .label = xem lại
    .help-zero = viết { $right }
    .help-year = viết đủ bốn chữ số

K723 = { $fault ->
        [parent] { $found } thiếu cơ quan chủ quản ở trên
       *[symbol] ký hiệu { $found } không phải của cơ quan ban hành
    }
    .label = xem lại
    .other-issuer = cơ quan ban hành
    .help-parent = thêm «cơ quan chủ quản:»
    .help-symbol = ghi { $right }, hoặc bỏ «ký hiệu» để chương trình tự ghi

K724 = kế hoạch không có lời «{ $found }»
    .label = của công văn
    .help-drop = bỏ câu này
