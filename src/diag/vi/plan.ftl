### Khóa của kế hoạch, giá trị của các mục.

K120 = tệp { $file } không có nội dung
    .label = tệp trống
    .help-write = viết ít nhất «cơ quan ban hành» và «trích yếu»; gõ kehoach new để có tệp mẫu

K121 = «{ $table }» phải gồm các dòng «tên mục: giá trị», ở đây là { $found ->
        [list] một danh sách
        [nothing] chỗ trống
       *[other] «{ $found }»
    }
    .label = ở đây
    .help-map = viết tên mục, dấu hai chấm, dấu cách rồi giá trị, ví dụ «{ $example }: …»

K122 = «{ $table }» không có mục «{ $found }»
    .label = mục lạ
    .help-dash = sau dấu gạch đầu dòng gõ một dấu cách
    .help-near = có phải là «{ $near }»?
    .help-elsewhere = mục này thuộc về «{ $other }»: chuyển nó tới đó, hoặc thụt vào cho đúng cột
    .help-allowed = các mục viết được ở đây: { $allowed }
    .help-listed = các mục viết được ở đây đã kể ở trên
    .help-extra = cột riêng của cơ quan thì khai báo ở «cột riêng», cấp riêng thì khai báo ở «cấp riêng»

K123 = «{ $key }» được viết hai lần
    .label = lần thứ hai
    .other-first = lần đầu ở đây
    .other-opened = mục mới bắt đầu ở đây
    .help-one = giữ một, xóa một
    .help-dash = từ dòng này có nhiều mục viết lần thứ hai: chắc đây là một mục mới của danh mục, hãy thêm dấu gạch (- ) trước dòng đầu của nó
    .help-opened = «{ $opened }» mở một mục mới của danh mục: thêm dấu gạch (- ) ở đầu dòng ấy
    .help-entry = giữ một, xóa một; nếu đây là một mục mới của danh mục thì thêm dấu gạch (- ) trước dòng đầu của nó

K124 = «{ $key }» phải là { $found ->
        [list] chữ, ở đây là một danh sách gạch đầu dòng
        [map] chữ, ở đây là các mục con
       *[other] danh sách, ở đây là chữ
    }
    .label = ở đây
    .help-block = gõ dấu | sau dấu hai chấm; các dòng dưới giữ nguyên
    .help-lines = gõ dấu | sau dấu hai chấm, rồi mỗi mốc một dòng thụt vào
    .help-semicolons = viết trên một dòng, cách nhau bằng dấu chấm phẩy
    .help-brackets = bỏ dấu ngoặc vuông
    .help-flat = danh mục là một danh sách phẳng: mỗi mục một dấu gạch, không mục nào nằm trong mục khác
    .help-signature = gõ «ký: |», rồi mỗi phần một dòng thụt vào: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, họ và tên
    .help-text = viết giá trị ngay sau dấu hai chấm
    .help-names = viết các tên trên một dòng, cách nhau bằng dấu chấm phẩy
    .help-records = xuống dòng, mỗi mục bắt đầu bằng dấu gạch và dấu cách: - tên: …
    .help-directory = xuống dòng, thụt vào, mỗi cơ quan một dòng: «nội vụ: Phòng Nội vụ»
    .help-columns = viết các cột trên một dòng: «cột: tt; tên; chủ trì», hoặc mỗi cột một gạch đầu dòng: - tên: Nội dung

K125 = «{ $of }» thiếu «{ $key }»
    .label = thiếu ở đây
    .help-issuer = thêm dòng «cơ quan ban hành: UBND xã …, tỉnh …»
    .help-title = thêm dòng «trích yếu: …»
    .help-body = viết tên chính thức của cơ quan sau dấu hai chấm
    .help-column = thêm dòng «cột: …» cho biết cột hiện nội dung nào
    .help-columns = thêm dòng «cột: …», ví dụ «cột: tt; tên; giải pháp; chủ trì; thời gian»
    .help-merged = mỗi chỗ gộp ô cần «cột: …» và «chữ: …»
    .help-name = thêm dòng «mã: …», tên mà lời văn gọi bảng này

K126 = không đọc được tệp dùng chung «{ $file }»: { $reason ->
        [missing] không có tệp này
        [denied] không có quyền đọc
        [busy] chương trình khác đang giữ tệp
       *[other] tệp không mở được
    }
    .label = gọi ở đây
    .help-missing = kiểm tra tên tệp; đường dẫn tính từ thư mục của { $from }
    .help-other = kiểm tra xem tệp có mở được không

K127 = quá nhiều tệp dùng chung, dừng ở «{ $file }»
    .label = ở đây
    .help-fewer = gộp bớt các tệp dùng chung

K128 = «{ $found }» đã là tên một mục có sẵn, không đặt cho cột riêng hay cấp riêng được
    .label = tên này
    .help-rename = dùng mục có sẵn, hoặc đặt tên khác

K593 = dấu { $stars } ở đây in ra như đã gõ: tên, tiêu đề, đầu cột, thời hạn và dòng chữ ký không có chữ đậm, chữ nghiêng
    .label = chỗ này
    .help-delete = bỏ các dấu sao; nếu đúng là dấu phải in thì để nguyên

K130 = không có lựa chọn «{ $found }»
    .label = ở đây
    .help-choose = chọn một trong: { $allowed }

K133 = mã { $code } đứng sai chỗ: { $group ->
        [missing] mã { $parent } ở phía trên đã kết thúc
       *[other] nhóm đang mở mang mã { $group }
    }
    .label = mã này
    .other-parent = { $parent } ở đây
    .other-between = phần này chen vào giữa
    .other-group = nhóm đang mở
    .other-also = cũng vậy
    .help-move = chuyển mục { $code } lên ngay sau các mục của { $parent }
    .help-dots = các phần của mã cách nhau bằng dấu chấm: { $dotted }
    .help-group = sửa mã, hoặc mở nhóm mang mã { $parent } trước mục này

K134 = mục này không có tên, cũng không mở cấp nào
    .label = mục bắt đầu ở đây
    .other-above = mục trên mở ở đây
    .help-name = thêm «tên: …» (tiêu chí) hoặc «nhóm», «mục tiêu», «nhiệm vụ», «hoạt động»; nếu là phần của mục trên thì bỏ dấu gạch ở đầu
    .help-row = nếu là một hàng nữa của mục trên thì viết lại ít nhất một khóa mà hàng ngay trên đã có, như «sản phẩm»; ô không viết lại thì gộp với ô trên

K944 = hàng này còn trống nên chưa in
    .label = chưa có chữ nào sau các dấu hai chấm
    .help-fill = gõ chữ sau dấu hai chấm; không cần hàng này thì bỏ cả hàng

K136 = một mục không thể vừa là tiêu chí («tên») vừa là nhiệm vụ
    .label = cấp của nhiệm vụ
    .other-name = «tên» ở đây
    .help-one = bỏ «tên» nếu là nhiệm vụ; nếu là tiêu chí thì chỉ dùng «nhóm» và «tên»

K137 = { $why ->
        [level] không gộp được cột «{ $found }»
       *[other] không có cột «{ $found }»
    }
    .label = ở đây
    .help-semicolons = các cột cách nhau bằng dấu chấm phẩy: { $names }
    .help-near = có phải là «{ $near }»?
    .help-header = nếu là tiêu đề của cột «{ $near }» thì viết mỗi cột một dòng gạch đầu dòng: - { $near }: { $found }
    .help-allowed = các cột: { $allowed }
    .help-extra = cột riêng của cơ quan thì khai báo ở «cột riêng»
    .help-field = chỉ gộp được các cột nội dung, không gộp cột của nhóm, mục tiêu, nhiệm vụ, hoạt động

K138 = «{ $found }» không phải số đo từ { $least } đến { $most }
    .label = ở đây
    .help-range = viết một số từ { $least } đến { $most }, ví dụ { $least }
    .help-millimetres = viết bằng milimét: 2 cm là 20

K139 = lề phải có bốn số, ở đây có { $count }: «{ $found }»
    .label = ở đây
    .help-semicolons = cách nhau bằng dấu chấm phẩy
    .help-four = viết lề trên; dưới; trái; phải tính bằng mm, ví dụ 20; 20; 30; 20

K140 = phụ lục không có nội dung
    .label = phụ lục này
    .help-content = thêm «cột: …» để có bảng từ danh mục, hoặc «nội dung: |» để viết lời

K141 = «{ $found }» không phải số văn bản
    .label = ở đây
    .help-number = chỉ viết số, ví dụ «số: 135»; ký hiệu viết ở «ký hiệu»; chưa có số thì bỏ dòng này

K142 = { $why ->
        [day] không có ngày { $found }
        [year] năm phải có bốn chữ số: «{ $found }»
       *[other] «{ $found }» không phải ngày tháng
    }
    .label = ở đây
    .help-day = xem lại ngày và tháng trên lịch
    .help-year = viết đủ năm, ví dụ 27/9/2026
    .help-form = viết 27/9/2026, hoặc 9/2026 khi chưa biết ngày, hoặc 2026 khi chưa biết cả tháng

K143 = không rõ cơ quan ban hành: «{ $found }»
    .label = ở đây
    .help-empty = viết tên cơ quan, ví dụ «UBND xã Bằng Phúc, tỉnh Thái Nguyên»
    .help-capitals = viết chữ thường có viết hoa đúng chỗ («UBND xã Bằng Phúc»); chữ in hoa do máy in ra
    .help-unit = viết cả cấp và tên đơn vị sau UBND, HĐND, ví dụ «UBND xã Bằng Phúc»
    .help-body = viết cả tên cơ quan trước địa danh, ví dụ «UBND xã Bằng Phúc», «Sở Nội vụ tỉnh Lào Cai»

K144 = không suy được «{ $key }» từ «{ $issuer }»
    .label = cơ quan ban hành
    .help-symbol = thêm dòng «ký hiệu: KH-…»
    .help-place = thêm dòng «địa danh: …», hoặc «cơ quan chủ quản: UBND tỉnh …»

K145 = danh mục không có mục nào là «{ $found }»
    .label = ở đây
    .help-near = có phải là «{ $near }»?
    .help-codes = viết mã (3.4), đầu mã và dấu sao (3.*), tên nhóm hoặc tên cấp (nhiệm vụ), cách nhau bằng dấu chấm phẩy

K151 = mã «{ $code }» có ở nhiều chỗ
    .label = không rõ mục nào
    .help-apart = viết kèm mã hoặc tên của mục ở trên: { $apart }

K152 = «ký» viết trên một dòng nên cả họ tên cũng in hoa như chức vụ
    .label = một dòng
    .help-lines = gõ «ký: |» rồi mỗi phần một dòng thụt vào: quyền hạn, chức vụ, họ tên

K170 = không có bảng «{ $name }» trong «bảng» của kế hoạch
    .label = bảng này không có
    .help-meant = có phải là «{ $meant }»?
    .help-known = các bảng đã có: { $known }
    .help-write = viết bảng ấy ở khóa «bảng», ngoài cùng như «danh mục», với «mã: { $name }» và «cột: …»

K171 = không lời văn nào gọi bảng «{ $name }», nên bảng không in
    .label = bảng này
    .help-ask = đặt {"{{ bang(\"…\") }}"} thành một đoạn riêng ở chỗ bảng phải đứng
    .help-drop = không cần thì xóa bảng này


K251 = «{ $found }» không phải điểm
    .label = ở đây
    .help-number = viết một số, ví dụ 8,5; nếu là chữ thì viết ở «kết quả» hoặc «ghi chú»

K252 = «{ $found }» có thể là { $decimal } hoặc { $thousand }
    .label = ở đây
    .other-pointed = ở đây dấu chấm là dấu thập phân
    .help-which = viết { $decimal } hoặc { $thousand }
    .help-column = nếu là hàng nghìn thì viết { $thousand }; nếu là số lẻ thì viết một số khác của cột kinh phí có dấu phẩy thập phân, ví dụ 30,0
    .help-comma = in ra là { $thousand }; nếu là số lẻ thì viết { $decimal }

K253 = điểm «{ $found }» có quá nhiều chữ số sau dấu phẩy
    .label = ở đây
    .help-round = viết nhiều nhất { $limit } chữ số sau dấu phẩy

K254 = điểm «{ $found }» nhỏ hơn 0
    .label = ở đây
    .help-lost = điểm mất ghi không có dấu trừ: { $positive }
    .help-bonus = điểm thưởng không âm; điểm bị trừ thì ghi: điểm trừ: { $positive }

K221 = điểm thưởng, điểm trừ của mục này ghi hai lần
    .label = lần thứ hai
    .other-first = lần thứ nhất
    .help-delete = bỏ một trong hai dòng; «điểm chuẩn» có dấu trừ (-0,5) là «điểm trừ», có dấu cộng (+2) là «điểm thưởng»

K222 = «mức chấm» không đứng dưới tiêu chí nào
    .label = dòng này
    .other-level = mục này không phải tiêu chí
    .help-criterion = đặt dòng này ngay sau tiêu chí («tên») mà nó nói cách chấm

K223 = mục không có mã này được hiểu là mức chấm của { $code }: số điểm ở đây ({ $points }) không cộng vào tổng
    .label = không có mã
    .other-criterion = tiêu chí { $code }
    .help-rubric = nếu đúng thì ghi «mức chấm:» thay cho «tên:», lời khuyên này sẽ không còn
    .help-code = nếu đây là một tiêu chí thì thêm «mã:» cho mục

K255 = điểm «{ $found }» quá lớn
    .label = ở đây
    .help-check = kiểm tra lại số này

K256 = kinh phí «{ $found }» { $why ->
        [negative] nhỏ hơn 0
        [decimals] có quá 3 chữ số sau dấu phẩy
       *[other] quá lớn
    }
    .label = ở đây
    .help-figure = sửa con số, hoặc viết thêm chữ (ví dụ «500 triệu đồng») nếu không cần cộng

K350 = không có cơ quan nào gọi tắt là «{ $found }»
    .label = ở đây
    .other-near = «{ $near }» ở danh bạ
    .help-semicolons = các cơ quan cách nhau bằng dấu chấm phẩy: { $names }
    .help-near = có phải là «{ $near }» ({ $name })?
    .help-full = viết tên đầy đủ của cơ quan, hoặc thêm «{ $found }» vào danh bạ «cơ quan»

K351 = «{ $found }» được in là «{ $official }» theo danh bạ
    .many = { $count } tên cơ quan được in theo danh bạ
    .place = «{ $found }» in thành «{ $official }»
    .label = ở đây
    .other-directory = tên trong danh bạ
    .help-same = không cần làm gì nếu đúng là một cơ quan; nếu không thì sửa tên ở đây

K352 = danh bạ không có «{ $found }»
    .many = danh bạ không có { $count } cơ quan, đơn vị
    .place = { $found }
    .label = in đúng như đã viết
    .help-semicolons = các cơ quan cách nhau bằng dấu chấm phẩy: { $names }
    .help-parts = nếu là nhiều cơ quan thì cách nhau bằng dấu chấm phẩy: { $names }
    .help-check = xem lại tên; cơ quan của mình thì thêm vào danh bạ «cơ quan»
    .help-add = cơ quan, tổ chức bên ngoài thì ghi vào «cơ quan khác», đặt ở đầu tệp như «cơ quan»
    .help-more = cơ quan, tổ chức bên ngoài thì thêm vào «cơ quan khác»

K451 = không có { $found } trên lịch
    .label = ở đây
    .help-calendar = xem lại ngày, tháng, quý

K540 = { $kind ->
        [party] «{ $found }» là tổ chức đảng: văn bản của Đảng theo thể thức riêng, không có Quốc hiệu, chương trình chưa làm được
       *[mass] «{ $found }» thuộc Mặt trận và đoàn thể: văn bản theo thể thức riêng của tổ chức, chương trình chưa làm được
    }
    .label = cơ quan ban hành
    .help-party = soạn văn bản này theo hướng dẫn thể thức văn bản của Đảng
    .help-mass = soạn văn bản này theo hướng dẫn thể thức của tổ chức mình
    .help-joint = nếu cùng ban hành với cơ quan nhà nước thì ghi đủ các cơ quan, cách nhau bằng dấu chấm phẩy: «UBND xã …; { $found }»

K541 = ký hiệu của văn bản nhiều cơ quan ban hành được suy ra là «{ $symbol }»
    .label = chưa ghi ký hiệu
    .help-write = nếu đúng thì ghi «ký hiệu: { $symbol }»; cơ quan viết khác, như { $joint }, thì ghi như cơ quan viết

K544 = phụ lục ghi cả «kèm theo» và «ban hành kèm theo»
    .label = ghi lần nữa ở đây
    .other-first = đã ghi ở đây
    .help-one = chỉ giữ một trong hai; chữ của mục ấy in ở đầu dòng trong ngoặc

K546 = «{ $found }» ở đầu tệp là của mọi phụ lục, nhưng kế hoạch này có phần lời: phụ lục kèm theo kế hoạch hay kèm theo văn bản ấy?
    .label = ở đây
    .help-annex = phụ lục nào của văn bản khác thì chuyển mục này vào phụ lục ấy; phụ lục của kế hoạch thì bỏ mục này

K588 = { $why ->
        [two] hai hàng chữ liền nhau trên cùng một mục
       *[last] sau hàng chữ này không còn mục nào để đứng trên
    }
    .label = ở đây
    .help-join = viết chung vào một hàng: sau «hàng chữ:» gõ |, mỗi ý một dòng
    .help-note = chữ đứng dưới bảng thì viết ở «ghi chú» của bảng
    .other-first = hàng trước

K589 = hai bảng cùng mang mã «{ $name }»
    .label = ở đây
    .help-rename = đặt mã khác cho một trong hai bảng
    .other-first = bảng trước

K161 = bỏ qua { $codes } mà không nêu lý do: vẫn kiểm tra
    .label = thiếu lý do
    .help-reason = viết lý do sau mã: # kehoach: bỏ qua { $codes } lý do

K162 = không có gì để bỏ qua: { $codes }
    .label = không cần nữa
    .help-drop = bỏ dòng này
