### Đọc tệp: YAML và bảng mã.

K100 = dấu { $found } không mở được một mục của danh sách
    .label = dấu này
    .help-hyphen = thay bằng dấu gạch trên bàn phím (-) và một dấu cách; Word hay tự đổi dấu gạch thành dấu này

K101 = dòng này thụt vào bằng { $found ->
        [tab] phím Tab
       *[other] dấu cách đặc biệt (thường do dán từ Word hoặc trang web)
    }
    .label = { $found ->
        [tab] dấu Tab ở đây
       *[other] các dấu cách này
    }
    .help-spaces = thụt dòng bằng dấu cách, mỗi cấp 2 dấu
    .help-retype = xóa khoảng trống đầu dòng rồi gõ lại bằng phím cách
    .help-more = còn { $more } dòng bên dưới cũng như vậy

K102 = trong chữ có dấu hai chấm rồi dấu cách, máy tưởng «{ $key }» là tên một mục
    .label = dấu hai chấm này
    .help-quote = đặt cả đoạn chữ trong ngoặc kép
    .help-block = gõ dấu | ngay sau dấu hai chấm của mục ở trên, rồi xuống dòng và thụt đoạn chữ vào
    .help-columns = đầu đề riêng của cột thì viết mỗi cột một dòng, bắt đầu bằng dấu gạch

K103 = chữ bắt đầu bằng dấu { $found }, dấu này máy dùng vào việc khác
    .label = dấu này
    .help-quote = đặt cả đoạn chữ trong ngoặc kép
    .help-list = gõ dấu | sau dấu hai chấm, rồi xuống dòng, mỗi gạch đầu dòng một dòng
    .help-newline = sau dấu { $found } phải xuống dòng rồi mới viết chữ

K104 = dòng này thụt vào { $found } dấu cách, không thẳng cột với các dòng cùng mục
    .label = dòng này
    .help-block = chữ viết dưới dấu | phải thụt vào sâu hơn tên mục: thụt mọi dòng của đoạn thêm { $wanted } dấu cách
    .help-align = thụt vào { $wanted } dấu cách cho thẳng cột

K105 = còn chữ phía sau dấu đóng ngoặc kép
    .label = đoạn chữ này
    .help-quote = đặt cả đoạn trong một cặp ngoặc, như dòng dưới đây

K106 = có dấu { $found } mở mà không có dấu { $found } đóng
    .label = mở ở đây
    .help-close = thêm dấu { $found } ở cuối đoạn chữ, hoặc bỏ dấu mở

K107 = dòng này không có dấu hai chấm nên không rõ thuộc mục nào
    .label = dòng này
    .help-colon = thêm dấu hai chấm sau tên mục
    .help-continue = nếu là phần tiếp của dòng trên thì thụt vào sâu hơn; nếu là mục mới thì viết «tên mục: chữ»
    .help-key = viết tên mục và dấu hai chấm trước đoạn chữ, ví dụ «tên: …»
    .help-column = trước tên cột viết «cột: » thì các dòng dưới (rộng, chữ đầu cột …) mới thuộc về cột ấy

K108 = { $sign ->
        [wide] dấu hai chấm (：) ở đây là dấu của bộ gõ khác
        [dash] thiếu dấu cách sau dấu gạch
        [tab] sau dấu hai chấm là phím Tab, không phải dấu cách
        [blank] sau dấu hai chấm là dấu cách đặc biệt (thường do dán từ Word hoặc trang web)
       *[other] thiếu dấu cách sau dấu hai chấm
    }
    .label = { $sign ->
        [wide] không phải dấu hai chấm thường
        [tab] dấu Tab ở đây
        [blank] dấu cách này
       *[other] thêm dấu cách ở đây
    }
    .help-wide = gõ dấu hai chấm thường (:) rồi một dấu cách
    .help-dash = sau dấu gạch đầu dòng gõ một dấu cách
    .help-space = sau dấu hai chấm gõ một dấu cách
    .help-retype = xóa khoảng trống sau dấu hai chấm rồi gõ lại bằng phím cách

K109 = dòng { $sign } mở đầu một văn bản thứ hai; mỗi tệp chỉ chứa một kế hoạch
    .label = văn bản thứ hai bắt đầu ở đây
    .help-one = xóa dòng { $sign }, hoặc chuyển phần sau sang tệp khác

K110 = các mục lồng vào nhau quá sâu
    .label = ở đây
    .help-flat = danh mục là một danh sách phẳng: mỗi mục một dấu gạch, không mục nào nằm trong mục khác

K111 = dấu * lặp lại quá nhiều chữ
    .label = ở đây
    .help-write = viết hẳn chữ ra thay cho dấu *

K112 = ký tự { $found } không in được
    .label = ở đây
    .help-delete = xóa ký tự này (thường do sao chép từ PDF hoặc trang web)

K113 = trong ngoặc {"{"}…{"}"} và […] dấu phẩy tách chữ thành từng mảnh: { $found }
    .label = đoạn này
    .help-block = bỏ ngoặc, viết mỗi mục một dòng; danh sách thì cách nhau bằng dấu chấm phẩy

K114 = máy coi «{ $lost }» là chú thích và bỏ đi, không in
    .label = phần bị bỏ
    .help-quote = nếu là chữ phải in thì đặt cả đoạn trong ngoặc kép; nếu là chú thích thì thêm dấu cách sau dấu #
    .help-below = nếu là chữ phải in thì xuống dòng rồi viết dưới dấu |; nếu là chú thích thì chuyển lên một dòng riêng ở trên
    .help-space = ở đây chỉ ghi một số, một ngày hay một từ: nếu là chú thích thì thêm dấu cách sau dấu #
    .help-apart = nếu là chữ phải in thì đặt cả đoạn trong ngoặc kép; nếu là chú thích thì thêm một dấu cách trước dấu #

K115 = không đọc được dòng này
    .label = ở đây
    .help-backslash = trong ngoặc kép dấu \ có nghĩa riêng; đặt đoạn này trong ngoặc đơn
    .help-look = xem lại dòng này và dòng ngay trên: thụt dòng, dấu hai chấm, ngoặc kép

K116 = tên mục phải là chữ, ở đây lại là một danh sách
    .label = ở đây
    .help-text = viết tên mục bằng chữ rồi dấu hai chấm, ví dụ «tên: …»

K146 = sau «{ $key }:» thiếu dấu |{ $found ->
        [headings] , các dòng # bên dưới sẽ mất vì bị coi là chú thích
        [list] , các gạch đầu dòng bên dưới không còn là từng dòng
        [colon] , dòng có dấu hai chấm bên dưới bị tưởng là tên một mục
        [parts] , mọi phần sẽ in liền trên một dòng
       *[joined] , các dòng bên dưới sẽ bị nối thành một dòng
    }
    .label = gõ dấu | sau dấu hai chấm
    .help-bar = gõ dấu | ngay sau dấu hai chấm; mọi dòng chữ đứng bên dưới, thụt vào sâu hơn tên mục
    .help-instead = thay dấu > bằng dấu |: dấu > nối các dòng làm một

K147 = dòng # này bị coi là chú thích và không in: nó không thẳng cột với phần chữ của «{ $key }» ở trên
    .label = dòng này
    .help-indent = thụt vào { $wanted } dấu cách cho thẳng cột với các dòng trên
    .help-comment = nếu đúng là chú thích thì để một dòng trống ở trên nó và viết liền dòng bên dưới

K148 = «{ $key }» ghi «{ $found }»: ô để trống thì không viết gì
    .label = ở đây
    .help-leave = bỏ cả dòng này; ô trong bảng sẽ để trống
    .help-row = ở hàng nữa của một nhiệm vụ, muốn ô trống không gộp với ô trên thì ghi "-", có ngoặc kép
    .help-quote = nếu muốn in dấu gạch thì đặt trong ngoặc kép

K149 = trong tên mục «{ $key }» có ký tự không nhìn thấy được { $found }
    .label = ở đây
    .help-retype = xóa tên mục rồi gõ lại (ký tự này thường do dán từ trang web)

K150 = mục đầu của danh sách thiếu dấu gạch
    .label = mục này
    .help-dash = mỗi mục mở đầu bằng dấu gạch và dấu cách; các dòng sau của mục thẳng cột với chữ sau dấu gạch

K117 = tệp { $file } không phải bảng mã UTF-8 (gặp byte { $byte })
    .help-save = mở tệp bằng Notepad, chọn Lưu dưới dạng (Save as), ở ô Mã hóa (Encoding) chọn UTF-8; chữ TCVN3 hay VNI phải chuyển sang Unicode trước

K118 = tệp { $file } lưu theo bảng mã UTF-16
    .help-save = mở tệp bằng Notepad, chọn Lưu dưới dạng (Save as), ở ô Mã hóa (Encoding) chọn UTF-8

K119 = tệp { $file } quá lớn: { $size } MB, nhiều nhất là { $limit } MB
    .help-split = kiểm tra xem có nhầm tệp không; nếu đúng thì chia thành nhiều tệp và ghi tên ở «dùng chung»

K129 = chữ gõ theo bảng mã cũ { $encoding }, máy không đọc được
    .label = ở đây
    .help-convert = đổi sang Unicode bằng công cụ chuyển mã của bộ gõ (Unikey: Ctrl+Shift+F6, nguồn { $encoding }, đích Unicode) rồi dán lại

K592 = chữ Unicode (UTF-8) bị một chương trình đọc nhầm thành bảng mã Windows-1252; đây không phải chữ TCVN3 hay VNI
    .label = ở đây
    .help-file = mở lại tệp gốc bằng Notepad với mã hóa UTF-8 rồi chép lại (tệp từ Excel: lưu dạng CSV UTF-8), hoặc sửa từng dòng
    .help-lost = dòng này đã mất một phần chữ, phải chép hoặc gõ lại

K131 = tệp có hơn 100.000 dòng, nhiều hơn mọi kế hoạch
    .label = đọc đến đây thì dừng
    .help-split = kiểm tra xem có nhầm tệp không; nếu đúng thì chia thành nhiều kế hoạch
