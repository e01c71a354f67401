K550 = thẻ viết không đúng
    .label = chỗ này
    .help-look = thẻ có dạng {"{{ tên }}"} hoặc {"{{ hàm(\"giá trị\") }}"}; tên viết không dấu, nối bằng gạch dưới{ $why ->
        [character] ; ở đây có ký tự mà thẻ không nhận
        [mark] ; ở đây thiếu hoặc thừa một dấu: ngoặc, nháy, phẩy
        [value] ; chỉ so sánh và tính được giữa các số
       *[other] {""}
    }
    .help-close = thẻ mở bằng {"{{"} thì phải đóng bằng {"}}"}, trước khi mở thẻ khác
K551 = không có giá trị nào tên «{ $name }»
    .label = tên này không có
    .help-meant = có phải «{ $meant }» không?
    .help-known = các tên dùng được: { $known }
    .help-call = đây là hàm: viết {"{{"} { $call } {"}}"}
    .help-quote = giá trị đặt giữa hai dấu nháy: { $quoted }
K552 = không có hàm hay bộ lọc nào tên «{ $name }»
    .label = tên này không có
    .help-meant = có phải «{ $meant }» không?
    .help-known = các hàm dùng được: { $known }
K553 = hàm «{ $function }» không nhận giá trị «{ $name }»
    .label = trong lời gọi này
    .help-known = các tên nhận được: { $known }
    .help-table = cột, mục được chọn, hàng tổng … của bảng viết ở khóa «bảng», ngoài cùng, với một «mã»; trong lời văn chỉ ghi mã ấy
K554 = thiếu giá trị «{ $name }»
    .label = lời gọi này còn thiếu
    .help-write = ghi giá trị trong ngoặc, đặt giữa hai dấu nháy
K555 = danh bạ cơ quan không có «{ $name }»
    .label = không có trong danh bạ
    .help-meant = có phải «{ $meant }» không?
    .help-directory = thêm cơ quan này vào mục «cơ quan», hoặc viết thẳng tên ra, không dùng thẻ
    .other-meant = cơ quan gần giống nhất
K556 = không có mục nào mang tiêu đề «{ $title }»
    .label = dẫn chiếu này không tới đâu
    .help-meant = có phải «{ $meant }» không?
    .help-heading = chép đúng tiêu đề của mục (không chép số), không phân biệt chữ hoa, chữ thường
    .other-meant = mục gần giống nhất
K557 = có nhiều mục mang tiêu đề «{ $title }», không biết dẫn chiếu tới mục nào
    .label = dẫn chiếu này
    .help-rename = đặt lại tiêu đề cho khác nhau, hoặc viết thẳng số mục ra
    .other-one = mục thứ nhất
    .other-two = mục thứ hai
K558 = không có phụ lục «{ $name }»; kế hoạch này có { $count } phụ lục
    .label = phụ lục này không có
    .help-number = ghi số thứ tự (1, 2 …) hoặc mã của phụ lục
K559 = khung tiêu chí hoặc bảng đứng chung đoạn với chữ khác
    .label = phải đứng một mình
    .help-alone = để câu {"{{ … }}"} thành một đoạn riêng: một dòng trống phía trên và phía dưới, không có gạch hay số đầu dòng
K560 = số đã gõ «{ $typed }» sẽ in thành «{ $printed }»
    .label = in là «{ $printed }»
    .other-also = cũng lệch theo
    .help-correct = chương trình tự đánh số; sửa số đã gõ cho khớp, hoặc xóa mục thừa, thêm mục thiếu
K561 = tiêu đề sâu { $depth } cấp; văn bản chỉ có bốn cấp: I., 1., 1.1., a)
    .label = in đậm, không đánh số
    .help-list = bớt dấu #, hoặc viết thành gạch đầu dòng
K562 = chú thích «[^{ $label }]» không có nội dung
    .label = được nhắc ở đây
    .help-write = thêm một dòng riêng: [^{ $label }]: nội dung chú thích
K563 = { $what ->
        [image] hình ảnh
       *[rule] đường kẻ ngang
    } trong lời văn không được in
    .label = bị bỏ qua
    .help-leave = xóa đi; đường kẻ và hình (nếu cần) đặt trong mẫu Word
K564 = không có số liệu «{ $name }» để tính
    .label = không tính được
    .other-words = chỗ này là chữ, không cộng được
    .help-scores = điền điểm cho các mục có liên quan trong danh mục, hoặc bỏ thẻ này
    .help-words = ghi bằng số, hoặc chuyển chữ sang «ghi chú»
K565 = dấu «./.» nằm giữa văn bản
    .label = chỉ đứng cuối phần nội dung
    .help-delete = xóa dấu này; chương trình tự in «./.» một lần ở cuối
K566 = danh mục không có mã hay nhóm «{ $code }»
    .label = không có trong danh mục
    .help-meant = có phải «{ $meant }» không?
    .help-items = đối chiếu với mã và tên nhóm trong danh mục
K567 = «{ $name }» không phải tên một loại điểm
    .label = tên này không cộng được
    .help-fields = dùng một trong: điểm chuẩn, điểm thưởng, điểm trừ, điểm đạt, điểm mất, điểm mục tiêu, kinh phí
K568 = khung tiêu chí không đặt được trong ô bảng
    .label = đang nằm trong một trường của danh mục
    .help-text = chuyển thẻ này ra phần nội dung, hoặc nội dung của phụ lục
K569 = «{ $typed }» gõ tay mà không có dấu # nên in như một đoạn thường, không phải tiêu đề
    .label = đoạn này
    .help-hash = nếu là tiêu đề: gõ dấu # và một dấu cách ở đầu dòng; số do chương trình đánh
    .help-escape = nếu đúng là đoạn thường thì không cần làm gì
K577 = những chữ này không in ra ở đâu cả: «{ $words }»
    .label = viết ở đây
    .help-reword = hãy viết cách khác hoặc đặt ở chỗ khác; trong khi đó không ghi tệp nào, để không trang nào thiếu chữ
    .help-report = đây là lỗi của chương trình: xin báo lại kèm tệp kế hoạch
K578 = «{ $words }» không in ra ở đâu cả: { $why ->
        [tag] mẫu Word bỏ ra ngoài
       *[other] kế hoạch bỏ ra ngoài
    }
    .many = { $count } đoạn chữ không in ra ở đâu cả: kế hoạch bỏ ra ngoài
    .place = «{ $words }»
    .label = { $why ->
        [page] kế hoạch chỉ có phụ lục nên không có trang in phần này
        [tag] mẫu Word không có thẻ in phần này, cũng không có sẵn chữ này
       *[other] không cột nào in, hoặc một điều kiện bỏ ra
    }
    .help-column = muốn in thì thêm cột của nó vào «cột» của bảng
    .help-tag = muốn in thì gõ vào phần đầu của mẫu {"{{"} co_quan_ban_hanh {"}}"}, phía trên là {"{{"} co_quan_chu_quan {"}}"}, hoặc gõ sẵn chữ này
    .help-page = trang đầu có khi kế hoạch có «nội dung», «nơi nhận» hoặc «ký»
    .help-leave = nếu không cần in thì không phải làm gì
K579 = theo yêu cầu chỉ ghi phụ lục: phần này không có trong tệp
    .label = không có trong tệp
    .other-also = cũng không
    .help-whole = bỏ «--only» để ghi cả kế hoạch
K580 = sau dấu { $mark } thiếu dấu cách nên dòng này in như một đoạn thường, không phải tiêu đề
    .label = dòng này
    .help-space = sau dấu { $mark } gõ một dấu cách
    .help-escape = nếu đúng là chữ phải in thì gõ dấu \ trước dấu #
K581 = sau «{ $mark }» thiếu dấu cách nên dòng này nối liền với dòng trên hoặc in sát chữ
    .label = dòng này
    .help-space = sau «{ $mark }» gõ một dấu cách
K582 = «{ $letter }.» không phải cách đánh điểm nên các dòng này nối liền thành một đoạn
    .label = từ dòng này
    .help-bracket = viết { $letter }) rồi một dấu cách (NĐ 30/2020: điểm dùng chữ cái và dấu đóng ngoặc đơn)
K583 = dấu ** không có đôi nên in ra như đã gõ
    .label = trong đoạn này
    .help-close = chữ đậm đặt giữa hai dấu **, không có dấu cách ở phía trong: **chữ đậm**
    .help-escape = nếu đúng là dấu phải in thì gõ \*\*
K584 = bảng thiếu dòng kẻ { $rule } dưới dòng đầu nên in thành một đoạn chữ
    .label = đoạn này
    .help-rule = thêm dòng { $rule } ngay dưới dòng đầu của bảng
K585 = tiêu đề không có chữ: bỏ đi, không đánh số
    .label = ở đây
    .help-title = viết tiêu đề sau dấu # và dấu cách, hoặc xóa dòng này
K586 = hàng này có { $cells } ô, bảng chỉ có { $columns } cột: ô thừa không in được
    .label = hàng này
    .help-column = thêm cột ở dòng đầu và ở dòng |---|, hoặc bớt ô
    .help-bar = dấu | là chữ trong ô thì gõ \|
K587 = chú thích «[^{ $label }]:» không được dẫn ở đâu nên không in
    .label = chú thích này
    .help-mark = viết [^{ $label }] ngay sau chữ cần chú thích, hoặc xóa dòng này
K598 = chú thích «[^{ $label }]:» viết hai lần
    .label = lần thứ hai
    .other-first = lần đầu
    .help-rename = đặt cho một trong hai tên khác, cả ở chỗ gọi trong lời văn
K597 = chú thích nằm trong chú thích
    .label = trong lời của chú thích này
    .help-empty = nếu đoạn dưới không thuộc chú thích: để một dòng trống sau chú thích
    .help-text = hoặc viết chú thích bên trong thành lời của chú thích bên ngoài
K594 = { $count ->
        [1] dòng này bắt đầu bằng chữ hoa nhưng nối liền với dòng trên
       *[other] { $count } dòng bắt đầu bằng chữ hoa nhưng nối liền với dòng trên
    }
    .label = nối liền với dòng trên
    .other-also = cũng vậy
    .help-empty = nếu là đoạn mới: để một dòng trống ở phía trên, hoặc kết thúc dòng trên bằng dấu chấm, chấm phẩy, hai chấm
    .help-leave = nếu là một đoạn thì không cần làm gì
K595 = { $count ->
        [1] dòng con có cùng dấu đầu dòng với dòng mẹ nên in ra ngang hàng
       *[other] { $count } dòng con có cùng dấu đầu dòng với dòng mẹ nên in ra ngang hàng
    }
    .label = dòng con
    .other-also = dòng con
    .help-mark = các cấp đều lùi vào như nhau (NĐ 30/2020), chỉ phân biệt bằng dấu: gạch (-), rồi cộng (+), rồi chấm (•)
K272 = điểm đạt { $got } { $why ->
        [below] thấp hơn mức thấp nhất { $bound }
       *[above] cao hơn mức cao nhất { $bound }; ô điểm bị mất để trống
    }
    .label = điểm đạt { $got }
    .other-bound = từ đây ra { $bound }
    .help-check = xem lại hai số này với kết quả được công bố
    .help-minus = điểm bị trừ ghi có dấu trừ: { $minus }
K273 = cột «{ $column }»: nhóm ghi { $written }, cộng các hàng trong nhóm được { $computed }
    .label = ghi { $written }
    .other-group = nhóm này
    .help-check = xem lại điểm của nhóm và của từng hàng; cả hai số đều được in ra đúng như đã ghi và đã cộng
K274 = kinh phí «{ $text }» không phải là số nên không cộng được; ô cộng để trống
    .label = không đọc được thành số
    .help-figure = ghi bằng số theo đơn vị tính của bảng, ví dụ 1.500; hoặc bỏ dòng tổng của bảng
K257 = { $count ->
        [1] một hàng chưa có điểm mục tiêu
       *[other] { $count } hàng chưa có điểm mục tiêu
    } nên không cộng được; ô cộng để trống
    .label = hàng này chưa có
    .other-with = hàng khác có
    .help-fill = ghi «điểm mục tiêu» cho mọi hàng; hàng giữ nguyên điểm thì ghi bằng điểm đạt
K571 = ô gộp «{ $text }» phủ lên những cột không đứng cạnh nhau
    .label = các cột của ô gộp này
    .other-table = bảng có các cột xếp theo thứ tự này
    .help-order = đổi thứ tự cột của bảng cho các cột ấy liền nhau, hoặc bớt cột trong ô gộp
K572 = kiểu nhóm «gộp dọc» cần một cột để ghi tên nhóm
    .label = bảng này không có cột nhóm
    .help-column = thêm nhóm vào danh sách cột, ví dụ: cột: tt; nhóm; tên
    .help-shape = hoặc chọn kiểu nhóm khác: cả hàng, một ô, hàng thường
K573 = bảng cần rộng ít nhất { $needed } mm để không từ nào bị ngắt, trang chỉ có { $width } mm
    .label = mọi cột bị thu hẹp như nhau
    .help-fewer = bớt cột, hoặc rút ngắn tiêu đề cột
    .help-landscape = nếu phụ lục đang để khổ dọc: đặt khổ: ngang
K574 = cột «{ $column }» rộng { $width } mm, từ dài nhất cần { $needed } mm
    .label = từ dài sẽ bị ngắt giữa chừng
    .help-wider = tăng độ rộng, hoặc bỏ đi để chương trình tự tính
K208 = số «{ $typed }» gõ trước tên không phải số thứ tự ở đây ({ $counted })
    .label = in «{ $typed }», các hàng sau đếm tiếp từ số này
    .help-count = gõ «{ $counted }», hoặc bỏ số đã gõ để máy tự đếm
    .help-own = đúng là «{ $typed }» thì bỏ số ấy khỏi tên và thêm dòng «tt: { $typed }»

K209 = điều kiện hỏi «{ $field }» là «{ $name }», không mục nào và danh bạ cũng không có cơ quan ấy
    .label = cơ quan này
    .other-meant = có trong danh bạ
    .help-meant = có phải là «{ $meant }»?
    .help-directory = viết tên gọi tắt trong danh bạ, hoặc đúng tên in ra: chu_tri == "Phòng Kinh tế"

K210 = mã «{ $code }» có ở nhiều chỗ
    .label = không rõ mục nào
    .help-apart = viết kèm mã hoặc tên của mục ở trên: { $apart }
    .help-annex = viết kèm phụ lục có mục ấy: ma="{ $code }", phu_luc="1"

K211 = nhiều danh mục có «{ $field }», không rõ tính ở danh mục nào
    .label = con số này
    .help-annex = viết kèm phụ lục có danh mục riêng: phu_luc="…" (có: { $annexes })

K596 = «{ $word }» dài hơn cột «{ $column }» ({ $width } mm) nên ngắt ở mép ô
    .label = từ dài này
    .help-shorten = ghi tên tài liệu hoặc địa chỉ rút gọn
    .help-leave = nếu phải in đủ thì không cần làm gì: chữ in đủ, tìm vẫn thấy

K575 = bảng không có hàng nào
    .label = không mục nào được chọn
    .help-selection = xem lại «chọn» và «khi» của bảng, hoặc danh mục còn trống
    .help-blank = nếu là biểu mẫu để trống: thêm hàng trống: 5
K576 = không khép được lưới của bảng ở hàng { $row }
    .label = bảng này
    .help-report = đây là lỗi của chương trình, không phải của bản kế hoạch; xin báo lại kèm tệp này
K590 = { $why ->
        [unknown] thẻ không có câu lệnh «{ $word }»
        [deep] các câu lệnh «if» lồng vào nhau quá sâu
       *[chain] giá trị đặt bằng «set» lại dùng một giá trị khác đặt bằng «set»
    }
    .label = ở đây
    .help-unknown = dùng được: if, elif, else, endif, set, raw, filter; không có vòng lặp: mỗi mục cần in thì gọi bằng {"{{"} tieu_chi(…) {"}}"}
    .help-deep = bớt số lớp, hoặc nối các điều kiện bằng and, or
    .help-chain = viết thẳng giá trị ra, không dùng lại giá trị đã đặt
K591 = «{ $found }» trong một ngoặc nhọn nên in nguyên như đã gõ
    .label = không phải thẻ
    .help-double = thẻ viết trong hai ngoặc nhọn: { $right }
