# Tệp Word và mẫu Word (K6xx).

K601 = { $file } không phải là tệp Word (.docx)
    .help-save-as-docx = mở tệp bằng Word, chọn Lưu như (Save As), loại tệp «Word Document (*.docx)», rồi dùng tệp vừa lưu

K602 = { $file } là tệp Word kiểu cũ (.doc), chương trình chỉ đọc được .docx
    .help-save-as-docx = mở tệp bằng Word, chọn Lưu như (Save As), loại tệp «Word Document (*.docx)», rồi dùng tệp vừa lưu

K603 = { $file } được đặt mật khẩu nên không đọc được
    .help-unlock = mở tệp bằng Word, vào File → Info → Protect Document để bỏ mật khẩu, lưu lại rồi thử lần nữa

K604 = tệp Word thiếu hoặc hỏng phần { $part }
    .help-repair = mở tệp bằng Word, để Word sửa và lưu lại; nếu Word cũng không mở được, hãy lấy lại bản gốc

K605 = { $file } { $excess ->
        [members] có nhiều phần hơn hẳn một tệp Word bình thường
        [tags] có nhiều nội dung quá mức đọc được
        [depth] có bảng lồng trong bảng sâu quá mức Word cho phép
       *[size] khi giải nén ra lớn bất thường
    } nên không được đọc
    .help-another-file = hãy dùng một tệp Word khác, hoặc mở tệp này bằng Word và lưu thành tệp mới; văn bản quá dài thì chia thành nhiều tệp

K606 = không đóng gói được tệp Word: { $fault }
    .help-another-file = hãy mở mẫu bằng Word, lưu thành tệp mới rồi dùng tệp đó

K607 = phần { $part } của tệp Word được ghi theo lối mà Word thông thường không dùng
    .help-save-again = mở tệp bằng Word, chọn Lưu như (Save As), loại tệp «Word Document (*.docx)» (không chọn «Strict Open XML»), rồi dùng tệp vừa lưu

K608 = { $file } được lưu kiểu Strict Open XML: chương trình đọc được nhưng không ghi vào
    .help-save-as = trong Word: Lưu như (Save As), loại tệp «Word Document (*.docx)», không chọn «Strict Open XML Document»; rồi dùng tệp vừa lưu

K609 = mẫu còn thay đổi đang theo dõi (Track Changes) chưa chấp nhận hay từ chối ({ $count } chỗ); tệp nào dựng bằng mẫu này cũng in ra các dấu thay đổi ấy
    .label = chỗ đầu tiên
    .help-accept = mở mẫu bằng Word, vào Review → Accept → Accept All Changes, tắt Track Changes rồi lưu lại

K610 = { $kind ->
        [never-closed] thẻ mở bằng {"{{"} nhưng không có {"}}"} đóng lại
        [never-opened] có {"}}"} mà phía trước không có {"{{"}
       *[empty] thẻ {"{{ }}"} không có nội dung
    }
    .label = thẻ hỏng
    .help-braces = mỗi thẻ nằm trọn trong một đoạn và có đủ hai cặp ngoặc: {"{{ title }}"}
    .help-name = ghi tên giá trị cần điền vào giữa hai cặp ngoặc, hoặc xóa thẻ

K611 = mẫu Word không nhận lệnh lặp, lệnh điều kiện và lời ghi chú của Tera
    .label = lệnh này
    .help-no-loops = xóa lệnh: đoạn nào không có giá trị để điền sẽ tự mất, còn những gì lặp lại (nội dung, phụ lục, nơi nhận) đã có chỗ điền riêng

K612 = chỗ điền { $slot } phải đứng một mình trong đoạn
    .label = đứng chung với chữ khác
    .help-alone = đưa thẻ xuống một đoạn riêng, không có chữ, hình hay trường nào khác

K613 = mẫu thiếu chỗ điền { $slot } mà văn bản này cần
    .help-add = thêm một đoạn chỉ có thẻ {"{{"} { $slot } {"}}"} (hoặc {"{{"} { $vi } {"}}"}) vào đúng chỗ trong mẫu

K614 = chỗ điền { $slot } có hai lần trong mẫu
    .label = lần sau
    .other-first = lần đầu ở đây
    .help-remove = xóa một trong hai thẻ

K615 = mẫu thiếu kiểu chữ «{ $style }»
    .help-copy-style = chép kiểu chữ này từ mẫu kèm theo chương trình (Word: Manage Styles → Import/Export), hoặc bắt đầu lại từ mẫu đó

K616 = thẻ { $tag } bị một liên kết, trường, dấu tab, dấu xuống dòng hoặc chỗ theo dõi thay đổi cắt ngang
    .label = thẻ bị cắt
    .help-retype = chấp nhận các thay đổi đang theo dõi, xóa thẻ rồi gõ lại liền một mạch

K617 = chỗ điền { $slot } đứng ở nơi không đặt được nội dung của nó
    .label = không đặt được ở đây
    .help-move = nội dung và phụ lục phải đứng thẳng trong thân văn bản; các chỗ điền khác trong thân hoặc trong ô bảng; không đặt trong hộp chữ, đầu trang, chân trang, hay đoạn kết thúc một phần trang (section)

K618 = mẫu không in { $tag ->
        [title] trích yếu
        [number] số, ký hiệu
       *[place_and_date] địa danh và ngày
    }: không thẻ {"{{"} { $vi } {"}}"} hay {"{{"} { $tag } {"}}"} nào in trọn
    .label = chưa phải là thẻ: mỗi bên mới có một dấu ngoặc
    .help-put-back = gõ {"{{"} { $vi } {"}}"} (hoặc {"{{"} { $tag } {"}}"}), mỗi bên hai dấu ngoặc, { $tag ->
        [title] vào một đoạn ngay dưới dòng KẾ HOẠCH
        [number] vào cột trái của phần đầu, dưới tên cơ quan, thay cho «Số: …»
       *[place_and_date] vào cột phải của phần đầu, dưới dòng «Độc lập - Tự do - Hạnh phúc»
    }

K619 = một thay đổi đang theo dõi, chưa chấp nhận hay từ chối, { $kind ->
        [removed] xóa
       *[added] thêm
    } thẻ «{ $text }»
    .label = trong đoạn này
    .help-accept = mở mẫu bằng Word, chấp nhận hoặc từ chối thay đổi này (Review → Accept, Reject), tắt Track Changes rồi lưu lại

K623 = tệp dựng ra là .docx nên không mang theo macro của mẫu: { $parts }
    .help-not-needed = không phải làm gì: tệp .docx không chứa được macro, và kế hoạch không cần đến

K624 = { $file } không phải văn bản Word thường mà là { $ending ->
        [.dotx] tệp mẫu (.dotx)
        [.dotm] tệp mẫu có macro (.dotm)
       *[.docm] văn bản có macro (.docm)
    }: chương trình đọc được nhưng không ghi vào
    .help-save-as = trong Word: Lưu như (Save As), loại tệp «Word Document (*.docx)»; rồi dùng tệp vừa lưu

K640 = tệp không có bảng { $table }
    .help-list = tệp có { $count } bảng; chạy «kehoach adopt TỆP.docx» để xem số của từng bảng
K641 = bảng { $table } đã được đánh dấu là «{ $region }»
    .help-renew = không phải đánh dấu nữa; làm lại phụ lục theo kế hoạch
K642 = tệp đã có phụ lục mang mã «{ $id }»
    .help-another = chọn mã khác ở --as
K643 = không nhận ra cột nào của bảng { $table }
    .help-header = xem lại hàng đầu bảng trong Word: mỗi cột phải có tên, ví dụ «Nhiệm vụ», «Cơ quan chủ trì», «Thời gian thực hiện»
K644 = tệp không cho biết đủ cơ quan ban hành, ngày và trích yếu
    .help-write = mở tệp YAML, xem lại mấy dòng đầu: viết vào chỗ có ngoặc đơn, sửa dòng «ngày»
K645 = hàng { $row } của bảng không có tên: «{ $found }»
    .help-look = hàng này không được ghi vào danh mục; xem lại trong Word rồi thêm tay
K646 = hàng { $row }, cột «{ $key }»: «{ $found }» không phải điểm
    .help-look = ô này không được ghi vào danh mục; xem lại rồi thêm tay
K647 = hàng { $row }: «{ $key }» là { $found }, không khớp với hai điểm kia
    .help-look = điểm này không được ghi vào danh mục, máy sẽ tự tính; xem lại ba con số
K648 = hàng { $row } không có tên, được ghép vào mục ở trên: «{ $found }»
    .help-look = xem lại mục ấy trong tệp YAML
K649 = kế hoạch vừa ghi còn lỗi phải sửa tay
    .help-check = chạy «kehoach check» với tệp YAML để xem từng lỗi
K630 = hàng { $row }, cột «{ $key }»: «{ $found }» không được ghi, vì mục ấy đã có giá trị khác ở đó
    .help-look = chữ này nằm ở hàng hoặc ô không có chỗ riêng; xem lại rồi thêm tay
K631 = hàng { $row }, cột «{ $column }»: «{ $found }» không có trong kế hoạch vừa ghi
    .help-look = xem lại ô này trong Word rồi thêm tay
K635 = cột «{ $column }»: mấy hàng này chỉ có dấu gạch hoặc chữ «không» nên để trống: { $rows }
    .help-blank = nếu ở đó phải có tên cơ quan thì ghi vào tệp YAML
K639 = hàng { $row }, cột «{ $column }»: trong bảng là «{ $found }», còn kế hoạch tính ra «{ $counted }»
    .help-look = xem lại các con số của bảng; kế hoạch in số mà máy tính ra
K636 = không rõ cột «{ $found }» là gì nên ghi thành cột riêng
    .help-own = nếu đó là một mục có sẵn (chủ trì, thời gian …) thì đổi tên trong tệp YAML
K637 = trong bảng có số hay dấu đầu dòng do Word tự đánh, hoặc bảng nằm trong ô
    .help-look = xem lại các ô ấy trong tệp YAML: dấu đầu dòng được ghi là «-»
K638 = tệp có nhiều bảng có thể là phụ lục: { $tables }
    .help-which = chọn một bảng bằng --annex SỐ

### Cập nhật tệp đã có (renew), cấp số (issue)

K650 = «{ $region }» đã được sửa tay ({ $count } chỗ), trong khi kế hoạch cũng đã đổi phần này; chưa ghi gì
    .label = phần đã sửa bắt đầu ở đây
    .help-take-over = đưa các chỗ sửa dưới đây vào tệp kế hoạch (kehoach take) rồi chạy lại
    .help-keep = hoặc để nguyên phần này như trong tệp: --keep
    .help-replace = hoặc ghi đè (bản cũ được giữ bên cạnh): --replace "{ $region }"
    .help-compared = chữ đã sinh trước đây bị mất khi tệp đi qua định dạng khác (như .odt), nên các chỗ dưới đây được so với kế hoạch mới: có thể lẫn chỗ không ai sửa, chỉ kế hoạch đã đổi
K651 = { $kind ->
    [half] trong hai dấu trang «{ $mark }» và «{ $mark }__end» của «{ $region }» chỉ còn một
    [torn] hai dấu trang «{ $mark }» và «{ $mark }__end» không còn bao đúng «{ $region }»: sai thứ tự hoặc lấn sang phần khác
    [unmarked] kế hoạch không còn «{ $region }» nhưng chữ của phần này vẫn còn trong tệp, dấu trang đã mất
   *[missing] không còn tìm thấy «{ $region }» trong tệp: các dấu trang, trước hết là «{ $mark }», đã mất
    }
    .label = ở đây
    .help-delete = nếu bỏ hẳn thì xóa trong Word rồi chạy lại
    .help-undo = nếu lỡ xóa, mở bản trước đó hoặc hoàn tác trong Word
    .help-mend = trong Word, chọn trọn phần này rồi chèn lại dấu trang «{ $mark }»
    .help-keep = để yên phần này: --keep "{ $region }"
    .help-new-file = lập tệp mới từ kế hoạch rồi chép tay phần đã sửa sang
K652 = «{ $region }» có { $count } bản trong tệp; không rõ cập nhật bản nào
    .label = bản thứ nhất
    .other-copy = một bản nữa
    .help-delete-one = xóa bản thừa trong Word rồi chạy lại
    .help-keep = để yên các bản này: --keep "{ $region }"
K653 = { $kind ->
    [name] không có phần nào tên «{ $region }»
    [file] kế hoạch có «{ $region }» nhưng tệp Word chưa có chỗ cho phần này
   *[plan] tệp Word có «{ $region }» nhưng kế hoạch không còn phần này
    }
    .help-names = các phần của tệp: { $known }; gọi là front, body, closing, annex, annex=II
    .help-new-file = lập tệp mới từ kế hoạch
    .help-only = hoặc chỉ cập nhật các phần khác: --only annex
    .help-keep = để yên phần này: --keep "{ $region }"
K654 = không biết «{ $region }» đã bị sửa tay hay chưa: dấu nhận biết của tệp đã mất
    .label = phần này
    .help-keep = để nguyên phần này: --keep "{ $region }"
    .help-replace = hoặc ghi đè (bản cũ được giữ bên cạnh): --replace "{ $region }"
K655 = «{ $region }» { $kind ->
    [tracked] còn thay đổi đang theo dõi (Track Changes) chưa duyệt
    [comment] còn ý kiến ghi chú (Comment)
   *[section] có dấu ngắt phần (Section Break) do người dùng đặt vào
    }
    .label = ở đây
    .help-tracked = chấp nhận hoặc từ chối các thay đổi trong Word rồi chạy lại
    .help-comment = giải quyết và xóa ghi chú trong Word rồi chạy lại
    .help-section = chuyển dấu ngắt phần ra ngoài phần này rồi chạy lại
    .help-keep = hoặc để nguyên phần này: --keep "{ $region }"
K656 = { $kind ->
    [between] phụ lục mới «{ $region }» phải chèn vào giữa «{ $before }» và «{ $other }» của tệp, nhưng hai phụ lục này đang chung một phần trang
   *[page] «{ $region }» cần khổ giấy khác nhưng đang chung một phần trang với «{ $other }»
    }
    .label = phụ lục này
    .help-break = trong Word, đặt dấu ngắt phần (Section Break, trang mới) giữa hai phụ lục rồi chạy lại
K657 = { $kind ->
    [bookmark] cập nhật sẽ làm mất dấu trang «{ $name }» do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [control] cập nhật sẽ làm mất khung nội dung (content control) do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [hyperlink] cập nhật sẽ làm mất liên kết (hyperlink) do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [permission] cập nhật sẽ làm mất vùng được phép sửa (permission) do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [smart-tag] cập nhật sẽ làm mất thẻ thông minh (smart tag) trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [soft-hyphen] cập nhật sẽ làm mất dấu nối tùy chọn (optional hyphen) do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [picture] cập nhật sẽ làm mất hình ảnh hoặc hình vẽ do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [formula] cập nhật sẽ làm mất công thức do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [field] cập nhật sẽ làm mất trường (field) do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [note] cập nhật sẽ làm mất chú thích do người dùng đặt trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [other] cập nhật sẽ làm mất một thứ chương trình không biết (<{ $name }>) trong { $where ->
        [row] hàng «{ $row }» của «{ $region }»
       *[region] «{ $region }»
        }
    [header] bỏ «{ $region }» sẽ làm mất đầu trang hoặc chân trang do người dùng ghi: «{ $name }»
    [torn] một dấu trang, ghi chú hay vùng bảo vệ bắt đầu trong và kết thúc ngoài «{ $region }», hoặc ngược lại
    [list] phần mới dùng danh sách đánh số tự động mà tệp này đánh số khác
   *[link] phần mới cần liên kết tới «{ $name }» mà tệp này không có
    }
    .label = ở đây
    .help-move-out = chuyển ra ngoài phần này trong Word rồi chạy lại
    .help-header = chép chữ ấy sang chỗ cần giữ, xóa trắng đầu trang hoặc chân trang ấy trong Word rồi chạy lại
    .help-keep = hoặc để nguyên phần này: --keep "{ $region }"
    .help-replace = hoặc ghi đè, chấp nhận mất: --replace "{ $region }"
    .help-again = mất vì được ghi đè (--replace); nếu cần thì đặt lại trong Word, bản cũ vẫn còn
    .help-new-file = lập tệp mới từ kế hoạch
K658 = { $kind ->
    [number] kế hoạch chưa ghi số; số { $number } đã cấp trong tệp được giữ nguyên
    [date] kế hoạch chưa ghi ngày; ngày { $date } đã cấp trong tệp được giữ nguyên
    [signer] kế hoạch vẫn ghi người ký là «{ $written }»; người ký đã ghi trong tệp, «{ $issued }», được giữ nguyên
   *[both] kế hoạch chưa ghi số, ngày; số { $number } và ngày { $date } đã cấp trong tệp được giữ nguyên
    }
    .help-plan = ghi số và ngày vào tệp kế hoạch để hai bên khớp nhau
    .help-plan-signer = sửa tên người ký ở mục «ký» của tệp kế hoạch để hai bên khớp nhau
K659 = tệp đã được cấp «{ $issued }» nhưng kế hoạch ghi «{ $written }»
    .help-plan = sửa kế hoạch cho khớp với số, ngày, người ký đã cấp
    .help-replace = hoặc lấy theo kế hoạch: --replace { $part }
K660 = { $kind ->
    [cell] { $known ->
        [both] hàng «{ $row }», cột «{ $column }»: «{ $old }» → «{ $new }»
        [old] hàng «{ $row }», cột «{ $column }»: đã xóa «{ $old }»
        [neither] hàng «{ $row }», cột «{ $column }»: đã xóa chữ
       *[new] hàng «{ $row }», cột «{ $column }»: nay ghi «{ $new }»
        }
    [row-added] thêm một hàng sau «{ $row }»: «{ $new }»
    [row-moved] { $known ->
        [neither] chuyển hàng «{ $new }» lên đầu bảng
       *[new] chuyển hàng «{ $new }» đến sau «{ $row }»
        }
    [row-removed] bớt hàng «{ $row }»: «{ $old }»
    [row-reshaped] hàng «{ $row }» đã gộp hoặc tách ô: nay là «{ $new }»
    [reworded] { $known ->
        [both] sửa câu: «{ $old }» → «{ $new }»
        [old] xóa chữ: «{ $old }»
        [new] nay ghi: «{ $new }»
       *[neither] đã sửa, không còn biết chữ cũ
        }
    [added] thêm đoạn: «{ $new }»
    [removed] bớt đoạn: «{ $old }»
    [table-added] thêm một bảng
    [table-removed] bớt một bảng
    [page] đổi khổ giấy hoặc lề trang
    [formatting] chỉ đổi định dạng{ $known ->
        [row] : hàng «{ $row }»
        [new] : «{ $new }»
       *[neither] {""}
        }
   *[formatting-gone] không giữ được định dạng đã sửa tay vì kế hoạch đã đổi chỗ này{ $known ->
        [row] : hàng «{ $row }»
        [new] : «{ $new }»
       *[neither] {""}
        }
    }
    .label = { $region }
    .help-yours = chỗ này do người dùng sửa trong Word
    .help-again = định dạng lại trong Word; bản cũ được giữ bên cạnh
K945 = đưa vào kế hoạch: { K660 }
    .label = { $region }
    .help-look = không lấy chỗ này thì sửa lại trong Word trước khi chạy
K946 = để nguyên: { K660 }
    .label = { $why ->
        [object] trong chữ có hình, trường hoặc thay đổi đang theo dõi
        [table] đã gộp, tách ô hoặc thêm, bớt cả bảng
        [foreign] phụ lục này do người khác lập
        [unknown] tệp đã qua chương trình khác nên không còn biết chữ đã sinh
       *[unclear] không có giá trị nào của kế hoạch in ra đúng chữ này
        }
    .help-by-hand = sửa vào kế hoạch bằng tay, hoặc để nguyên phần này khi cập nhật: --keep
K947 = cả tệp Word và kế hoạch đều đã đổi chỗ này; trong tệp: { K660 }
    .label = { $stands ->
        [gone] kế hoạch không còn chỗ này
       *[says] kế hoạch nay ghi: «{ $plan }»
        }
    .help-choose = chọn một: sửa kế hoạch theo tệp, hoặc sửa tệp theo kế hoạch
K948 = đi cùng hàng «{ $row }» và không in ở đâu: { $words }
    .label = { $region }
    .help-note = cần giữ thì chép sang chỗ khác trong kế hoạch
K949 = cũng đổi theo ở «{ $region }»: «{ $words }»
    .help-same = cùng một giá trị của kế hoạch in ở cả hai chỗ
K661 = { $kind ->
    [words] không thấy chỗ ghi số hoặc ngày trong dòng này
   *[mark] không thấy dấu «{ $mark }» để ghi số, ngày hoặc người ký
    }
    .label = dòng này
    .help-by-hand = ghi tay vào tệp Word
K664 = { $kind ->
    [nothing] tệp này chưa được cấp số, không có gì để hoàn lại
    [lost] không hoàn lại được: chữ cũ đã mất khi tệp đi qua định dạng khác
    [gone] không hoàn lại được: dòng «{ $line }» không còn trong tệp
   *[changed] không hoàn lại được: dòng «{ $line }» đã bị sửa sau khi cấp số
    }
    .label = dòng này
    .help-by-hand = sửa tay trong tệp Word
K665 = kế hoạch xếp «{ $second }» trước «{ $first }», nhưng trong tệp phụ lục này đứng sau
    .help-move = trong Word, chuyển phụ lục cùng dấu ngắt phần đến đúng chỗ theo kế hoạch rồi chạy lại
    .help-new-file = hoặc lập tệp mới từ kế hoạch rồi chép tay phần đã sửa sang
K666 = trong tệp «{ $first }» đứng trước «{ $second }», khác thứ tự của kế hoạch: đã có người chuyển chỗ
    .help-move = nếu không chủ ý thì chuyển lại trong Word, cùng dấu ngắt phần
K668 = không rõ «{ $region }» của tệp là phụ lục nào của kế hoạch: có hai phụ lục giống nhau như vậy
    .help-name = ghi mã: { $id } vào phụ lục của kế hoạch chính là «{ $region }», và ghi mã riêng cho từng phụ lục còn lại
    .help-new-file = hoặc lập tệp mới từ kế hoạch rồi chép tay phần đã sửa sang
K545 = tệp có { $blocks } khối ký mà --signer ghi { $names } tên
    .help-each = ghi --signer một lần cho mỗi khối ký, theo thứ tự các khối trong tệp
K670 = tên người ký để trống
    .help-name = ghi họ tên người ký sau --signer
K671 = { $file } là tệp OpenDocument (.odt), không phải tệp Word (.docx)
    .help-save-as-docx = mở bằng LibreOffice hoặc Word, chọn «Lưu thành» (Save As), kiểu «Word (.docx)», rồi dùng tệp vừa lưu
K672 = «{ $region }» cần khổ giấy khác, nhưng trang của phụ lục này còn có chữ của người khác
    .label = phụ lục này
    .help-break = trong Word, đặt dấu ngắt phần (Section Break, trang mới) trước và sau phụ lục rồi chạy lại
    .help-page = hoặc sửa «hướng», «lề» trong tệp kế hoạch cho đúng với trang đang có
K673 = «{ $region }», chữ có sẵn của phụ lục đã nhận nay in theo kế hoạch: { $kind ->
    [cell] hàng «{ $row }», cột «{ $column }»: «{ $old }» → «{ $new }»
    [row-added] thêm hàng «{ $new }»
    [row-moved] chuyển hàng «{ $new }»
    [row-removed] bỏ hàng «{ $old }»
    [row-reshaped] hàng «{ $row }», ô gộp khác đi: «{ $old }» → «{ $new }»
    [added] thêm dòng «{ $new }»
    [removed] bỏ dòng «{ $old }»
    [table-added] thêm một bảng
    [table-removed] bỏ một bảng
   *[reworded] «{ $old }» → «{ $new }»
    }
    .help-look = xem lại; muốn giữ chữ cũ thì ghi đúng như thế vào tệp YAML
K674 = tệp kế hoạch còn chỗ chưa điền: «{ $found }»
    .label = chỗ này
    .help-write = tệp Word đã nhận không cho biết điều này: ghi vào rồi chạy lại
K632 = khi kế hoạch đổi chỗ này, chương trình sẽ in khác chữ đang có: { $kind ->
    [cell] hàng «{ $row }», cột «{ $column }»: «{ $old }» → «{ $new }»
    [row-added] thêm hàng «{ $new }»
    [row-moved] chuyển hàng «{ $new }»
    [row-removed] bỏ hàng «{ $old }»
    [row-reshaped] hàng «{ $row }», ô gộp khác đi: «{ $old }» → «{ $new }»
    [added] thêm dòng «{ $new }»
    [removed] bỏ dòng «{ $old }»
    [table-added] thêm một bảng
    [table-removed] bỏ một bảng
   *[reworded] «{ $old }» → «{ $new }»
    }
    .help-stays = chừng nào kế hoạch chưa đổi chỗ này thì chữ trong tệp Word giữ nguyên
K633 = «{ $row }» có { $kind ->
    [picture] hình
    [note] chú thích cuối trang (footnote)
   *[link] liên kết
    } mà tệp YAML không ghi được
    .help-stays = giữ nguyên trong tệp Word chừng nào kế hoạch chưa đổi hàng hay dòng ấy
K634 = dòng «{ $found }» ở trên bảng không rõ là gì nên không ghi vào tệp YAML
    .help-look = nếu là tên phụ lục hay đơn vị tính thì ghi thêm bằng tay
K680 = { $kind ->
        [font] phông «{ $name }» được thay bằng Times New Roman
        [columns] chữ chia cột được dàn thành một cột
        [table-style] kiểu bảng có định dạng riêng cho từng hàng, cột được dàn như bảng thường
        [floating-table] bảng đặt trôi cạnh chữ được dàn liền với chữ
        [page-borders] khung viền trang không được vẽ
        [direction] chữ dựng đứng trong ô được dàn nằm ngang
        [comment] nhận xét không được in
        [hidden-row] hàng ẩn vẫn được dàn
        [picture] ảnh chỉ được vẽ khung giữ chỗ
        [drawing] hình vẽ chỉ được vẽ khung giữ chỗ
        [textbox] chữ trong hộp văn bản không có trên trang
        [endnote] chú thích cuối bài không có trên trang
        [note] một chú thích chân trang không có trên trang
        [nested] bảng lồng trong nhiều bảng khác không có trên trang
        [letter] phông không có chữ «{ $name }»; chỗ đó là một ô vuông
       *[unknown] có thứ chương trình không biết nên không có trên trang
    }{ $count ->
        [1] {""}
       *[other] {" "}({ $count } chỗ)
    }
    .many = { $count } loại không dàn được như Word, hoặc không có trên trang
    .place = { $kind } { $name }
    .help-word = nếu chỗ ấy quan trọng, hãy xuất PDF từ Word
K681 = không làm được PDF với phông { $font }: { $detail }
    .help-fonts = ghi thư mục khác sau --fonts, hoặc bỏ --fonts
K690 = trang { $page } kết thúc bằng tiêu đề «{ $heading }», theo cách dàn của chương trình
    .help-keep = trong Word, đặt cho tiêu đề đi cùng đoạn sau
K691 = trang { $page } chỉ có chữ ký, theo cách dàn của chương trình
    .help-shorten = rút ngắn một hai dòng, hoặc cho đoạn cuối đi cùng chữ ký
K692 = trang { $page } để trống { $share } %, theo cách dàn của chương trình
    .help-rows = các hàng hay đoạn phải đi cùng nhau không vừa chỗ đó; nhóm ít hàng hơn thì vừa
K693 = trang { $page }: chữ «{ $word }» bị ngắt giữa trong ô, theo cách dàn của chương trình
    .help-wider = cho cột rộng hơn, hoặc viết chữ ấy ngắn hơn

### Nhập tệp Word (import)

K675 = chữ này của tệp Word không in ra từ kế hoạch vừa ghi: «{ $found }»
    .help-look = xem lại đoạn ấy trong Word rồi thêm tay vào tệp YAML
K676 = đoạn { $paragraph }: chữ trong khung vẽ không được ghi vào kế hoạch: «{ $found }»
    .help-look = nếu cần thì thêm tay vào tệp YAML
K677 = chữ ở đầu trang hay chân trang không được ghi vào kế hoạch: «{ $found }»
    .help-template = chữ lặp lại ở mọi trang thì để trong mẫu Word
K678 = bảng { $table }: các hàng không có tên riêng để thành mục, nên cột chưa rõ nghĩa ghi thành cột riêng, mỗi hàng có một mã không in ra
    .help-look = bảng vẫn in đủ chữ; muốn mục có tên thì đổi tên cột trong tệp YAML
K679 = tên cơ quan chỉ có bằng chữ in hoa, tạm ghi là «{ $found }»
    .help-look = xem lại chữ hoa, chữ thường của tên trong tệp YAML
K669 = tệp không có chữ nào
    .help-look = văn bản quét chỉ có hình: phải gõ lại hoặc nhận dạng chữ trước

### Xuất ra Excel, CSV, trích việc (export)

K940 = kế hoạch không có bảng phụ lục nào để xuất
    .help-annex = thêm «phụ lục» có «cột» vào kế hoạch
K941 = không biết ghi tệp đuôi «{ $found }»
    .help-name = đặt tên tệp có đuôi .xlsx hoặc .csv
K942 = Excel không nhận bảng này: { $detail }
    .help-smaller = chọn bớt hàng, hoặc xuất ra .csv
K943 = không mục nào có cơ quan chủ trì in trong phụ lục
    .help-lead = ghi «chủ trì» cho các mục của danh mục

### Nhập bảng Excel (import)

K682 = { $why ->
        [password] tệp Excel bị khóa bằng mật khẩu nên không đọc được
        [damaged] tệp Excel bị hỏng nên không đọc được
        [word] đây là tệp Word, không phải tệp Excel
       *[kind] đây không phải tệp Excel loại .xlsx
    }
    .help-password = mở bằng Excel, bỏ mật khẩu ở File, Info, Protect Workbook, lưu lại rồi nhập
    .help-damaged = mở bằng Excel rồi lưu lại kiểu Excel Workbook (.xlsx)
    .help-word = cả tệp Word thành kế hoạch thì bỏ --sheet, --into; đưa chữ sửa tay vào kế hoạch thì dùng kehoach take
    .help-kind = mở bằng Excel rồi lưu lại kiểu Excel Workbook (.xlsx)
K683 = { $why ->
        [missing] tệp không có trang tính «{ $found }»
        [none] không trang tính nào có bảng mà máy hiểu được tên cột
       *[several] tệp có nhiều trang tính có bảng
    }
    .help-missing = tệp có các trang: { $sheets }
    .help-none = hàng đầu của bảng phải có tên các cột: nhiệm vụ, sản phẩm, chủ trì, phối hợp, thời gian, mã, điểm chuẩn …; tệp có các trang: { $sheets }
    .help-several = chọn một trang: --sheet "{ $first }"; tệp có các trang: { $sheets }
K684 = { $count } ô không có giá trị vì công thức chưa tính hoặc báo lỗi: { $cells }
    .help-recalculate = mở bằng Excel, tính lại (F9), sửa ô báo lỗi, lưu rồi nhập lại; hoặc điền vào kế hoạch
K685 = dòng { $row } ngoài bảng không có trong kế hoạch: «{ $found }»
    .help-look = nếu cần thì tự đưa vào nội dung, ghi chú của bảng hay nơi nhận
K686 = trang tính có ô { $cell }, quá { $rows } hàng hay { $columns } cột nên không đọc
    .help-part = xóa các ô thừa, hoặc chép phần cần dùng sang một trang mới

### Cập nhật kế hoạch từ bảng Excel (import --into)

K960 = { $count } hàng không ghép được với mục nào của kế hoạch nên không lấy: hàng { $list }
    .help-add = ghi mã hay tên đúng như trong kế hoạch; mục mới thì tự thêm vào danh mục
K961 = { $count } hàng có thể là nhiều mục nên không lấy: hàng { $list }
    .help-tell = thêm cột mã, hoặc cột tên cấp trên, để mỗi hàng chỉ ghép được với một mục
K962 = { $count } hàng nói về mục mà hàng khác đã nói, cả hai đều không lấy: hàng { $list }
    .help-one = giữ một hàng cho mỗi mục
K963 = { $why ->
        [unknown] { $count } cột không biết là mục nào của kế hoạch nên không đọc: { $list }
        [twice] { $count } cột cùng ghi một mục nên không đọc cột nào: { $list }
       *[joined] { $count } cột gộp nhiều mục vào một ô nên không đọc: { $list }
    }
    .help-unknown = đặt tên cột như trong phụ lục, hoặc khai trong «cột riêng»
    .help-twice = xóa hay đổi tên cột thừa
    .help-joined = sửa các mục ấy ngay trong tệp YAML
K964 = { $count } mục của kế hoạch không có hàng nào trong bảng: { $list }
    .help-look = các mục ấy giữ nguyên
K965 = { $count } giá trị không có chỗ ghi trong tệp YAML: hàng { $list }
    .help-by-hand = tự ghi: mục nằm trong tệp được đưa vào, mở chung một dấu gạch với mục khác, hay đang có danh sách, chú thích ở chỗ ấy
K966 = không cột nào cho biết hàng là mục nào
    .help-columns = bảng phải có cột mã hoặc cột tên (tiêu chí, nhiệm vụ, hoạt động), tên cột như trong phụ lục
K967 = ghi các giá trị này vào thì tệp YAML sẽ đọc ra khác đi, nên không ghi gì
    .help-by-hand = tự ghi vào tệp; xem chỗ dùng lại bằng dấu & và *, hay chữ viết liền nhiều dòng
K968 = { $count } hàng có mã của một mục tên khác nên không lấy: hàng { $list }
    .help-look = xem lại mã: bảng có thể là của năm khác
K969 = tệp CSV không viết bằng UTF-8
    .help-save = mở bằng Excel, lưu lại kiểu CSV UTF-8 hoặc Excel Workbook (.xlsx)
K663 = { $count } đoạn chữ viết bằng bảng mã { $encoding } đã đổi sang Unicode
    .help-look = đọc lại vài chỗ trong tệp YAML
K667 = tệp loại cũ cần LibreOffice để mở, mà máy này không có
    .help-save = mở bằng Word hoặc Excel rồi lưu lại kiểu .{ $ending }
    .help-install = hoặc cài LibreOffice rồi chạy lại
K970 = { $why ->
        [time] LibreOffice mở tệp này quá lâu nên đã dừng
        [start] không chạy được LibreOffice
       *[nothing] LibreOffice không mở được tệp này
    }
    .help-save = mở bằng Word hoặc Excel rồi lưu lại kiểu .docx hoặc .xlsx
