# Lời của chương trình trên dòng lệnh.
cli-error = lỗi
cli-warning = cảnh báo
cli-advice = lưu ý
cli-help = cách sửa
cli-corrected = viết lại
cli-more = … và { $count } điều nữa, không in hết; sửa các điều trên rồi chạy lại
cli-deadline-by = chậm nhất { $last }
cli-deadline-words = { $when } (không có ngày cụ thể)
cli-deadline-free = chữ tự do, không kiểm tra được
cli-deadline-part = { $what }: { $meaning }
cli-deadline-work = { $what }: không ghi thời gian riêng
cli-deadline-doubt = { $kind ->
    [marks] gõ không dấu
   *[other] chưa hiểu: «{ $part }»
}
cli-corrected-line = viết lại dòng { $from }
cli-corrected-lines = viết lại dòng { $from }–{ $to }
cli-found = { $errors } lỗi, { $warnings } cảnh báo, { $advice } lưu ý
cli-file = {"=="} { $path }: { $errors } lỗi, { $warnings } cảnh báo, { $advice } lưu ý
cli-fixed = đã sửa { $count } điều trong { $path }
cli-fix-would = sẽ sửa { $count } điều trong { $path }; chưa ghi gì
cli-fix-none = { $path }: không có điều nào tự sửa được
cli-report = đã ghi phiếu rà soát { $path }
cli-counts = theo loại: { $counts }
cli-paragraph = đoạn { $paragraph }
cli-cell = bảng { $table }, hàng { $row }, cột { $column }
cli-line = dòng { $line }
cli-left = và { $count } chỗ nữa
cli-many = { $message }, và { $count } chỗ khác
cli-paste = chép vào tệp
cli-places = các chỗ
cli-built = đã ghi { $path }
cli-pdf = đã ghi { $path }: { $pages } trang, phông { $font }
cli-watch = trang theo { $path } ở địa chỉ { $address }; nhấn Ctrl+C để dừng
cli-watch-browser = không mở được trình duyệt; chép địa chỉ trên vào trình duyệt
cli-watch-ended = đã dừng
cli-new = đã ghi kế hoạch mẫu { $path }; sửa chữ trong tệp rồi chạy: kehoach build { $path }
cli-man = đã ghi các trang hướng dẫn vào { $path }
cli-adopt-table = bảng { $number }: { $rows } hàng, { $columns } cột, trang { $page ->
        [landscape] ngang
       *[portrait] dọc
    }
cli-adopt-above = trên bảng
cli-adopt-headers = các cột
cli-adopt-region = đã đánh dấu
cli-adopt-none = tệp không có bảng nào
cli-adopt-marked = đã đánh dấu bảng { $table } là phụ lục «{ $id }» và ghi { $path }
cli-adopt-plan = đã ghi kế hoạch { $path }; xem lại rồi chạy: kehoach build { $path }
cli-exported = đã ghi { $path }
export-state = Tình trạng
export-done = % hoàn thành
export-day = Ngày hoàn thành
export-evidence = Minh chứng
export-left = Còn lại (ngày)
export-waiting = Chưa thực hiện
export-going = Đang thực hiện
export-finished = Hoàn thành
export-finished-late = Hoàn thành quá hạn
export-extract = Nhiệm vụ giao { $body }
cli-import-plan = đã ghi kế hoạch { $path }: { $all } chữ, { $in_place } in đúng chỗ, { $moved } in ở chỗ khác, { $lost } không có; xem lại rồi chạy: kehoach build { $path }
cli-import-marked = đã đánh dấu { $count } phụ lục và ghi { $path }
import-into-nothing = bảng không có gì khác kế hoạch ({ $count } mục có hàng); không ghi gì
import-into-matched = { $count } mục của kế hoạch có hàng trong bảng; thay đổi:
import-into-faults = với những giá trị này kế hoạch { $path } sẽ có lỗi, nên không ghi gì
import-into-ask = Ghi vào kế hoạch? (c/k)
import-into-shown = chưa ghi gì vào { $path }; đồng ý thì chạy lại, thêm --yes
cli-converted = đã mở { $path } qua LibreOffice, thành .{ $ending }
cli-import-sheet = đã ghi kế hoạch { $path } từ trang «{ $sheet }»; xem lại rồi chạy: kehoach check { $path }
cli-sound = không thấy điều gì cần sửa
cli-form = { $path }: { $holds ->
        [letter] công văn hoặc văn bản không ghi tên loại
        [annexes] chỉ có phụ lục
        [several] nhiều văn bản nối nhau, không xét thành phần của từng văn bản
        [unknown] không nhận ra văn bản hành chính
       *[document] { $kind }
    }; phép kiểm tra: đạt { $passed }, không đạt { $failed }, không xét { $left } (ND30: { $numbers })
cli-changes = đã ghi bảng so sánh { $path }
cli-template = đã ghi mẫu { $path }; mở bằng Word để sửa, giữ nguyên các chỗ {"{{"} … {"}}"}

help = Biến một tệp YAML thành Kế hoạch đúng thể thức, sẵn sàng trình ký
help-clap = { $of ->
        [usage] Cách dùng
        [commands] Lệnh
        [command] LỆNH
        [arguments] Tham số
        [options] Tùy chọn
        [option] TÙY CHỌN
        [help] In trợ giúp (-h: bản ngắn)
        [version] In số phiên bản
        [values] một trong: { $value }
       *[default] mặc định: { $value }
    }
help-value-PLAN-yaml = KẾ_HOẠCH.yaml
help-value-OUT-docx = RA.docx
help-value-OUT-pdf = RA.pdf
help-value-FILE = TỆP
help-value-T-docx = MẪU.docx
help-value-R-docx = PHIẾU.docx
help-value-P-yaml = NỀN_NẾP.yaml
help-value-annex-ID = annex[=MÃ]
help-value-BEFORE = TRƯỚC
help-value-AFTER = SAU
help-value-N = SỐ
help-value-DATE = NGÀY
help-value-NAME = HỌ_TÊN
help-value-PART = PHẦN
help-value-FILE-docx = TỆP.docx
help-value-NUMBER = SỐ
help-value-ID = MÃ
help-value-CODE = MÃ
help-value-SHELL = TRÌNH_VỎ
help-value-FOLDER = THƯ_MỤC
help-value-LANG = NGÔN_NGỮ
help-value-FORMAT = DẠNG
help-value-COLOR = MÀU
help-value-KIND = LOẠI
help-value-LEVEL = CẤP
help-lang = Ngôn ngữ của thông báo và trợ giúp [mặc định: theo hệ thống]
help-format = Hiện điều cần sửa dưới dạng chữ (text), JSON (json) hay, với lệnh check, SARIF (sarif)
help-color = Tô màu: khi ra màn hình (auto), luôn (always) hoặc không (never)
help-build = Dựng tệp Word của kế hoạch
    .long = Đọc KẾ_HOẠCH.yaml và ghi tệp .docx cùng tên: phần đầu, nội dung, nơi nhận, chữ ký và mọi phụ lục, sẵn sàng trình ký. Kế hoạch còn lỗi thì không ghi gì cả. Nhiều kế hoạch, hoặc mọi kế hoạch trong một thư mục, thì dựng từng kế hoạch như khi dựng riêng, dùng mọi nhân của máy; một kế hoạch có lỗi không làm dừng các kế hoạch khác, và cuối cùng có bản tổng kết.
help-build-plans = Tệp kế hoạch, hoặc thư mục có kế hoạch
help-build-output = Ghi vào đâu [mặc định: cùng tên với tệp kế hoạch, đuôi .docx]; nhiều kế hoạch thì là thư mục để ghi vào
help-build-pdf = Ghi thêm tệp PDF cạnh tệp Word
help-build-threads = Số kế hoạch làm cùng lúc [mặc định: số nhân của máy]
help-build-template = Mẫu Word của cơ quan, thay cho mẫu có sẵn
help-build-strict = Coi cảnh báo như lỗi
help-build-force = Ghi đè tệp Word đã có người sửa từ khi dựng; tệp cũ được giữ lại với đuôi .bak
help-pdf = Làm tệp PDF từ kế hoạch hoặc tệp Word, không cần Word
    .long = Dàn trang như Word và ghi tệp .pdf cùng tên: PDF/A-2b, tìm và chép được chữ, tiêu đề và bảng có thẻ. Với kế hoạch, trang là trang của tệp Word mà lệnh build sẽ ghi; với tệp .docx, trang là những gì đang có trong tệp, cả chữ đã sửa tay. Phông là Times New Roman nếu máy có, không thì Liberation Serif, rộng như nhau; thông báo cho biết phông nào. Thứ gì trong tệp không dàn được thì nêu tên.
help-pdf-files = Tệp kế hoạch (.yaml), tệp Word (.docx), hoặc thư mục có kế hoạch
help-pdf-output = Ghi vào đâu [mặc định: cùng tên, đuôi .pdf]; nhiều tệp thì là thư mục để ghi vào
help-pdf-template = Mẫu Word của cơ quan, thay cho mẫu có sẵn
help-pdf-fonts = Thư mục có bốn tệp của phông Times New Roman
help-pdf-strict = Coi cảnh báo như lỗi
help-pdf-force = Ghi đè tệp PDF đã ký số hoặc do chương trình khác làm
help-pdf-threads = Số tệp làm cùng lúc [mặc định: số nhân của máy]
help-watch = Xem trang của kế hoạch trong trình duyệt trong khi sửa
    .long = Mở trang trong trình duyệt: các trang giấy của kế hoạch và những điều cần sửa. Trang đổi theo mỗi lần lưu tệp kế hoạch và các tệp nó dùng chung, dù sửa bằng chương trình nào. Viết ngay trên trang cũng được: bấm «Lưu» thì ghi vào tệp. Chỉ máy này mở được trang. Nhấn Ctrl+C để dừng.
help-watch-plan = Tệp kế hoạch
help-watch-no_browser = Chỉ in địa chỉ, không mở trình duyệt
help-watch-port = Cổng [mặc định: một cổng còn trống]
help-watch-page = Trang để mở [mặc định: trang có sẵn trong chương trình, hoặc kehoach.html nằm cạnh chương trình]
help-check = Soát kế hoạch hoặc tệp Word và chỉ ra những điều cần sửa
    .long = Đọc toàn bộ kế hoạch và nêu mọi lỗi trong một lần chạy, mỗi lỗi kèm vị trí và cách sửa. Không ghi tệp nào khi không được yêu cầu. Nhiều kế hoạch, hoặc mọi kế hoạch trong một thư mục, thì soát từng kế hoạch như khi soát riêng, dùng mọi nhân của máy; tệp nhiều lỗi nhất nêu trước, cuối cùng có bản tổng kết. Tệp Word, ai làm cũng được, thì soát theo thể thức của Nghị định 30/2020/NĐ-CP: khổ giấy, lề, phông chữ, đầu văn bản, trích yếu, nội dung, chữ ký, nơi nhận, phụ lục; giá trị đo được đứng cạnh giá trị quy định, cuối bản soát ghi trong 150 phép kiểm tra có bao nhiêu phép đạt, không đạt, không xét được trên tệp này.
help-check-plans = Tệp kế hoạch, tệp Word, hoặc thư mục có kế hoạch
help-check-threads = Số kế hoạch làm cùng lúc [mặc định: số nhân của máy]
help-check-pages = Xem cả trang: tiêu đề nằm cuối trang, chữ ký đứng một mình, trang để trống nhiều, chữ bị ngắt giữa trong ô
help-check-coverage = Cho biết từng nhóm có bao nhiêu việc đã rõ người, thời hạn, sản phẩm, phối hợp, theo dõi
help-check-deadlines = Cho biết từng mốc thời gian được hiểu thế nào, mốc sớm trước: chữ đã viết, rồi những ngày tương ứng
help-check-fix = Tự sửa trong kế hoạch những điều chỉ có một cách sửa chắc chắn: lỗi gõ, dấu cách, tên theo danh bạ; rồi nêu các điều còn lại
help-check-dry_run = Cho xem --fix sẽ sửa gì, không ghi gì
help-check-report = Ghi phiếu rà soát dài một, hai trang để trình cùng dự thảo
help-check-force = Ghi đè phiếu rà soát đã có
help-check-strict = Coi cảnh báo như lỗi
help-changes = So sánh hai bản kế hoạch, hai tệp Word, hoặc một bản kế hoạch với một tệp Word
    .long = Nêu mọi điều khác nhau bằng lời của nghề. Giữa hai bản kế hoạch: mục thêm, bớt, chuyển chỗ; nội dung cũ và mới; tổng điểm, tổng kinh phí; không phụ thuộc thứ tự dòng trong tệp YAML. Khi có tệp Word (.docx): những gì in ra, gồm các đoạn, hàng, ô (nêu tên hàng, tên cột), phụ lục, và những chỗ chỉ khác định dạng. Bản kế hoạch được dựng thành tệp Word rồi mới so với tệp Word.
help-changes-before = Bản trước: tệp kế hoạch hoặc tệp Word
help-changes-after = Bản sau: tệp kế hoạch hoặc tệp Word
help-changes-table = Ghi thêm bảng Word «Trước | Sau» để kèm tờ trình
help-changes-force = Ghi đè bảng đã có
help-changes-template = Mẫu Word để dựng bản kế hoạch, khi so với tệp Word
help-new = Ghi một kế hoạch mẫu ngắn, có lời dặn, để bắt đầu
    .long = Kế hoạch mẫu dựng được ngay: sửa chữ trong tệp rồi dựng lại bao nhiêu lần cũng được. Không bao giờ ghi đè tệp đã có.
help-new-file = Ghi vào đâu
help-new-kind = Kế hoạch nêu gì: nhiem-vu (nhiệm vụ, có sản phẩm và thời hạn) hoặc tieu-chi (tiêu chí, có điểm)
help-new-level = Cơ quan ban hành: tinh (UBND tỉnh), xa (UBND xã, phường), huyen (UBND huyện, đến năm 2025) hoặc so (sở, ngành)
help-rule = Giải thích một mã thông báo, ví dụ K301: sai gì, vì sao, sửa thế nào
    .long = Mỗi điều kiểm tra kế hoạch có một trang kèm ví dụ; các mã khác được giải thích bằng câu thông báo và cách sửa. Không ghi mã thì in danh sách tất cả các mã.
help-rule-code = Mã, như ghi trong ngoặc vuông trước thông báo
help-completions = In tập lệnh gợi ý lệnh cho một trình vỏ (shell)
    .long = Đặt tập lệnh vào nơi trình vỏ tìm, ví dụ `kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach`.
help-completions-shell = Trình vỏ: bash, zsh, fish, powershell hoặc elvish
help-man = In trang hướng dẫn, hoặc ghi trang hướng dẫn của mọi lệnh vào một thư mục
    .long = Đọc bằng `kehoach man | man -l -`.
help-man-output = Ghi kehoach.1 và một trang cho mỗi lệnh vào thư mục này
help-build-only = Chỉ ghi các phụ lục (annex) hoặc một phụ lục (annex=MÃ), không có phần lời
help-export = Ghi phụ lục ra Excel hoặc CSV, hoặc trích việc cho từng cơ quan
    .long = -o TỆP.xlsx có một trang tính cho mỗi bảng, trình bày như khi in: số là số, ngày cuối của thời hạn đứng cạnh chữ của nó. --tracking thêm các cột theo dõi. --per-lead THƯ_MỤC ghi cho mỗi cơ quan chủ trì một tệp Word ngắn chỉ có việc của cơ quan ấy.
help-export-plan = Kế hoạch
help-export-output = Ghi vào đâu: tên có đuôi .xlsx hoặc .csv
help-export-tracking = Thêm tình trạng, % hoàn thành, ngày hoàn thành, minh chứng, số ngày còn lại cho mỗi hàng
help-export-per_lead = Ghi vào thư mục này mỗi cơ quan chủ trì một bản trích bằng Word
help-export-with_partners = Trong bản trích có cả việc mà cơ quan ấy phối hợp
help-export-force = Ghi đè tệp đã có
help-import = Lập kế hoạch từ cả một tệp Word, hay từ một trang tính Excel
    .long = Tệp Word: ghi phần đầu, trích yếu, phần lời, phụ lục với các cột và hàng, nơi nhận, chữ ký thành YAML dựng được ngay. Chữ in ra từ kế hoạch được so từng chữ với tệp Word: chữ nào không có đều được nêu kèm chỗ của nó. --mark đánh dấu luôn mọi phụ lục của tệp, để từ đó `renew` làm việc ngay trong tệp ấy. Tệp .xlsx: một bảng thành phụ lục, cột nhận theo tên ở đầu bảng, số và ngày lấy như Excel hiển thị. --into đưa bảng đã điền (.xlsx, .csv) trở lại kế hoạch: hàng ghép với mục theo mã hoặc tên; điểm, kết quả, tình trạng được ghi vào. Chú thích và cách trình bày của tệp YAML giữ nguyên; thay đổi được cho xem và hỏi trước.
help-import-file = Tệp .docx hoặc .xlsx bất kỳ, loại cũ (.doc, .odt, .rtf, .xls, .ods) nếu máy có LibreOffice; có --into thì .xlsx hoặc .csv
help-import-output = Ghi kế hoạch vào đâu [mặc định: cùng tên, đuôi .yaml]
help-import-mark = Đánh dấu các phụ lục trong một bản sao của tệp Word [mặc định: cùng tên, đuôi .danh-dau.docx]
help-import-sheet = Trang tính của tệp .xlsx [mặc định: trang duy nhất có bảng]
help-import-into = Ghi những gì bảng nói vào kế hoạch này; bản cũ giữ thành .bak
help-import-yes = Khi có --into: ghi luôn, không hỏi
help-adopt = Nhận một tệp Word có sẵn: liệt kê các bảng, đánh dấu một bảng làm phụ lục, hoặc ghi bảng thành kế hoạch
    .long = Không thêm gì thì liệt kê các bảng của tệp. --annex SỐ --as MÃ đánh dấu một bảng cùng các dòng tên phụ lục phía trên để từ đó làm lại được theo kế hoạch; mọi thứ khác giữ nguyên. --plan ghi các hàng của bảng thành danh mục YAML.
help-adopt-file = Tệp .docx bất kỳ; .doc, .odt, .rtf nếu máy có LibreOffice
help-adopt-annex = Số của bảng, như trong danh sách
help-adopt-as_id = Đánh dấu bảng là phụ lục mang mã này
help-adopt-output = Ghi tệp Word đã đánh dấu vào đâu [mặc định: cùng tên, đuôi .danh-dau.docx]
help-adopt-plan = Ghi các hàng của bảng thành kế hoạch YAML
help-schema = In ngôn ngữ kế hoạch dưới dạng JSON Schema để trình soạn thảo gợi ý
help-template = Ghi một mẫu Word để sửa trong Word và dùng khi dựng
    .long = Mẫu lấy cỡ chữ, lề, thụt đầu dòng từ mục `nền nếp` của tệp đưa vào, hoặc từ mặc định. Cứ sửa mẫu trong Word theo ý cơ quan; giữ nguyên các chữ trong {"{{ }}"}.
help-template-profile = Tệp kế hoạch hoặc tệp dùng chung có mục `nền nếp`
help-template-output = Ghi vào đâu
help-template-force = Ghi đè tệp đã có
help-text = In nội dung một tệp Word thành chữ: câu chữ, kiểu, trang, lưới bảng và các ô gộp
    .long = Dùng cho `git diff`: ghi `*.docx diff=docx` vào .gitattributes rồi chạy `git config diff.docx.textconv "kehoach text"`.
help-text-file = Tệp .docx bất kỳ
cli-window-close = Nhấn Enter để đóng cửa sổ này.
cli-window-page =
    Trang viết kế hoạch đã mở trong trình duyệt. Trang nằm ở tệp:
    { $path }
    Lần sau bấm đúp tệp ấy, hay bấm đúp chương trình này, đều được.

    Đã có kế hoạch viết sẵn (tệp đuôi .yaml) thì kéo thả lên biểu tượng kehoach.exe:
    tệp Word hiện ra ngay cạnh tệp kế hoạch.

    Nhấn Enter để đóng cửa sổ này; trang trong trình duyệt vẫn dùng được.
cli-window-page-shut =
    Trình duyệt không tự mở. Bấm đúp tệp này để mở trang viết kế hoạch:
    { $path }

    Nhấn Enter để đóng cửa sổ này.
cli-window-guide =
    kehoach biến một tệp kế hoạch (tệp chữ, đuôi .yaml) thành văn bản Word.
    Chương trình không có nút bấm. Cách dùng:

    1. Chưa có kế hoạch nào: gõ chữ m rồi nhấn Enter. Một kế hoạch mẫu được ghi
       cạnh chương trình: { $path }
    2. Mở tệp ấy bằng Notepad, sửa chữ, lưu lại.
    3. Kéo tệp ấy thả lên biểu tượng kehoach.exe. Tệp Word nằm ngay cạnh tệp kế hoạch;
       có lỗi thì cửa sổ nêu từng lỗi và cách sửa. Thả nhiều tệp một lần cũng được.

    Nhấn Enter để đóng cửa sổ này, hoặc gõ m rồi nhấn Enter để có kế hoạch mẫu.
cli-window-new = Mở tệp ấy bằng Notepad, sửa chữ, lưu lại, rồi kéo thả lên biểu tượng kehoach.exe.

K901 = không đọc được tệp: { $reason ->
        [missing] không có tệp này
        [rights] không có quyền
        [room] hết chỗ
        [folder] đây là một thư mục
        [part] một phần của đường dẫn không phải là thư mục
        [locked] ổ đĩa chỉ cho đọc
        [name] tên không đặt được cho tệp
        [busy] chương trình khác đang giữ tệp
        [device] Windows giữ tên { $name } cho một thiết bị
       *[other] hệ thống không cho biết vì sao
    }
    .help-device = đổi tên tệp, ví dụ ke-hoach-{ $name }.yaml
    .help-busy = đóng tệp ở chương trình ấy (Word, khung xem trước …) rồi chạy lại
    .help-name = ghi tên một tệp, không phải thư mục
    .help-missing = xem lại tên tệp và thư mục
    .help-rights = tệp không cho đọc: xin quyền đọc hoặc chép tệp sang thư mục khác
    .help-room = xem lại ổ đĩa
    .help-other = xem lại tên tệp; đóng chương trình đang giữ tệp rồi chạy lại
K902 = không ghi được tệp: { $reason ->
        [missing] không có thư mục này
        [rights] không có quyền
        [room] hết chỗ
        [folder] đây là một thư mục
        [part] một phần của đường dẫn không phải là thư mục
        [locked] ổ đĩa chỉ cho đọc
        [name] tên không đặt được cho tệp
        [busy] chương trình khác đang giữ tệp
        [device] Windows giữ tên { $name } cho một thiết bị
       *[other] hệ thống không cho biết vì sao
    }
    .help-device = đổi tên tệp, ví dụ ke-hoach-{ $name }.docx
    .help-busy = đóng tệp ở chương trình ấy (Word, khung xem trước …) rồi chạy lại, hoặc chọn nơi khác bằng -o; tệp cũ còn nguyên
    .help-name = ghi tên một tệp, không phải thư mục
    .help-missing = thư mục không có: tạo thư mục hoặc chọn nơi khác
    .help-rights = thư mục không cho ghi: chọn nơi khác bằng -o
    .help-room = ổ đĩa hết chỗ: dọn bớt hoặc chọn nơi khác bằng -o; tệp cũ còn nguyên
    .help-other = đóng chương trình đang giữ tệp rồi chạy lại, hoặc chọn nơi khác bằng -o; tệp cũ còn nguyên
K903 = tệp đang mở trong { $program ->
        [libreoffice] LibreOffice
       *[word] Word
    }
    .help-close = đóng tệp ở đó rồi chạy lại
    .help-left = nếu không ai mở, chương trình ấy đã tắt đột ngột: xóa tệp { $mark } rồi chạy lại
K904 = tệp đã có người sửa từ khi được dựng; không ghi đè
    .help-renew = dùng kehoach renew để đưa phần đã đổi của kế hoạch vào tệp, giữ nguyên chữ đã sửa tay
    .help-output = ghi ra tệp khác bằng -o TÊN.docx
    .help-force = hoặc thêm --force để thay tệp; tệp đang có được giữ lại với đuôi .bak
K905 = tệp đã có; không ghi đè
    .help-force = chọn tên khác, hoặc thêm --force
    .help-name = chọn tên khác
K906 = { $found ->
        [none] kế hoạch không có phụ lục nào
       *[other] kế hoạch không có phụ lục «{ $found }»
    }
    .help-known = các phụ lục của kế hoạch: { $known }
    .help-none = thêm mục «phụ lục» vào kế hoạch, hoặc bỏ --only
K976 = phiếu rà soát nói về một tệp, còn lệnh này soát { $count } tệp
    .help-one = chạy lệnh cho từng tệp
K977 = tệp Word không tự sửa được
    .help-word = sửa trong Word theo từng điều mà lệnh check nêu, hoặc sửa kế hoạch rồi dựng lại
K975 = lệnh «{ $command }» không có gì để ghi theo SARIF: dạng này chỉ chứa điều cần sửa mà lệnh check tìm thấy
    .help-json = dùng --format json
K907 = không có mã «{ $found }»
    .help-list = chạy «kehoach rule» để xem tất cả các mã
K909 = «.docx» là tệp Word, còn kế hoạch là tệp chữ
    .help-name = đặt tên đuôi .yaml, ví dụ ke-hoach.yaml
K910 = không có tùy chọn «{ $found }»
    .help-near = có phải «{ $near }» không?
    .help-help = xem các tùy chọn: { $command }
K911 = thừa «{ $found }» trên dòng lệnh
    .help-near = có phải «{ $near }» không?
    .help-help = tên tệp có dấu cách thì đặt trong ngoặc kép; xem cách dùng: { $command }
K912 = không có lệnh «{ $found }»
    .help-near = có phải «{ $near }» không?
    .help-help = xem các lệnh: { $command }
K913 = còn thiếu: { $found }
    .help-help = xem cách dùng: { $command }
K914 = sau «{ $option }» còn thiếu một giá trị
    .help-known = viết một trong: { $known }
    .help-help = xem cách dùng: { $command }
K915 = «{ $found }» không dùng được cho «{ $option }»
    .help-near = có phải «{ $near }» không?
    .help-known = viết một trong: { $known }
    .help-help = xem cách dùng: { $command }
K916 = { $how ->
        [twice] «{ $found }» được viết hai lần
       *[apart] «{ $found }» không đi cùng «{ $other }»
    }
    .help-help = bỏ bớt một; xem cách dùng: { $command }
K917 = dòng lệnh viết chưa đúng ở «{ $found }»
    .help-help = xem cách dùng: { $command }
K620 = mẫu Word dùng tên không có: «{ $found }»
    .help-near = có phải «{ $near }»?
    .help-known = các tên dùng được: { $known }
K621 = thẻ «{ $tag }» trong mẫu Word viết chưa đúng
    .help-tag = viết lại thẻ theo dạng tên giá trị, ví dụ {"{{ issuer.name }}"} (Tera báo: { $detail })
K622 = không dựng được hàng { $row } của bảng so sánh
    .help-report = báo cho người phát triển kèm hai tệp đã so sánh

renew-renamed = { $name } (trước là { $old })
renew-replaced = { $name }: đã cập nhật theo kế hoạch
renew-formatting-kept = { $name }: đã cập nhật theo kế hoạch, giữ cách trình bày đã sửa tay
renew-formatting-partly = { $name }: đã cập nhật theo kế hoạch, giữ cách trình bày đã sửa tay ở những chỗ chữ không đổi
renew-unchanged = { $name }: kế hoạch không đổi, để nguyên
renew-kept = { $name }: giữ nguyên phần đã sửa tay
renew-added = { $name }: đã thêm
renew-removed = { $name }: đã bỏ, kế hoạch không còn phần này
renew-left = { $name }: kế hoạch không có phần này, để nguyên
renew-parts = các phần khác của tệp có thay đổi kèm theo: { $parts }
renew-styles = đã thêm kiểu chữ: { $styles }
take-nothing = { $path }: không có chỗ sửa tay nào mà kế hoạch chưa có
take-none = { $path }: không đưa được chỗ nào vào kế hoạch; chưa ghi gì
take-lines = các dòng thay đổi trong { $path }:
take-ask = ghi vào { $path }? [c/K]
take-dry = chưa ghi gì; chạy lại với --yes để ghi
take-done = đã đưa { $count } chỗ sửa tay vào { $path }
renew-nothing = { $path }: không có gì phải đổi, không ghi tệp
renew-dry = chạy thử: không ghi tệp nào
renew-backup = bản cũ được giữ ở { $path }
issue-line = «{ $before }» → «{ $after }»
issue-only-references = tệp không có phần đầu văn bản: số, ngày chỉ được ghi vào dòng «Kèm theo» của các phụ lục

help-renew = Cập nhật phần đã sinh trong tệp Word mà nhiều người đã sửa
    .long = Thay đúng những phần có nội dung đổi trong kế hoạch: phụ lục, nội dung, phần đầu, nơi nhận, chữ ký. Mọi byte khác giữ nguyên. Phần đã có người sửa tay thì không bao giờ bị ghi đè: chương trình nêu từng chỗ sửa để bạn chọn. Tệp cũ được giữ lại với đuôi .bak.
help-renew-plan = Tệp kế hoạch
help-renew-file = Tệp Word cần cập nhật
help-renew-output = Ghi vào đâu [mặc định: ghi vào chính tệp ấy, bản cũ giữ với đuôi .bak]
help-renew-only = Chỉ các phần này: annex, annex=II, body, front, closing
help-renew-keep = Để nguyên phần đã sửa tay: tất cả, hoặc phần nêu tên
help-renew-replace = Vẫn thay phần đã sửa tay
help-renew-dry_run = Nêu việc sẽ làm, không ghi tệp nào
help-renew-template = Mẫu Word đã dùng khi dựng, nếu không phải mẫu có sẵn
help-take = Đưa những chỗ đã sửa tay trong tệp Word vào kế hoạch
    .long = Đưa những chỗ đã sửa tay trong tệp Word vào kế hoạch. Ô hoặc đoạn sửa chữ, hàng thêm, bớt hoặc chuyển, người ký, nơi nhận: mỗi chỗ được tìm bằng cách so tệp với chữ đã sinh trong tệp, rồi ghi vào PLAN.yaml; ghi chú và cách trình bày tệp giữ nguyên. Mọi thay đổi được nêu trước khi ghi. Chỗ nào không rõ, hoặc kế hoạch cũng đã đổi, thì nêu ra và để nguyên. Bản cũ của kế hoạch giữ với đuôi .bak.
help-take-plan = Tệp kế hoạch
help-take-file = Tệp Word đã dựng từ kế hoạch ấy
help-take-yes = Ghi luôn, không hỏi
help-take-template = Mẫu Word đã dùng khi dựng, nếu không phải mẫu có sẵn
help-issue = Ghi số, ngày và người ký vào tệp Word đã xong, không đổi gì khác
    .long = Số và ngày được ghi vào phần đầu và dòng «Kèm theo» của mọi phụ lục; mọi chữ khác giữ nguyên, kể cả khi nội dung đã được viết lại bằng tay. Giá trị không nêu giữ như lần cấp trước. --undo trả lại chỗ trống. Có --plan thì ghi luôn vào tệp kế hoạch.
help-issue-file = Tệp Word
help-issue-number = Số văn bản, ví dụ 135
help-issue-date = Ngày ban hành, ví dụ 27/9/2021
help-issue-signer = Họ tên người ký; mỗi khối ký một lần, theo thứ tự
help-issue-electronic = Bản điện tử: để trống dòng «Kèm theo» của các phụ lục
help-issue-undo = Bỏ số, ngày và người ký đã ghi
help-issue-plan = Ghi số và ngày vào cả tệp kế hoạch này; mọi chữ khác giữ nguyên, bản cũ giữ với đuôi .bak
help-issue-output = Ghi vào đâu [mặc định: ghi vào chính tệp ấy, bản cũ giữ với đuôi .bak]

K662 = dòng này nhắc tới phụ lục theo số cũ
    .label = chỗ này
    .help-by-hand = sửa tay trong tệp Word: số của phụ lục đã đổi
K908 = một lần chạy khác đang ghi tệp này
    .help-wait = đợi lần chạy kia xong rồi chạy lại
K918 = tệp kế hoạch không có chỗ ghi được số, ngày mà các chữ khác vẫn giữ nguyên; chưa ghi gì
    .help-by-hand = tự ghi «số» và «ngày», mỗi mục một dòng, vào tệp kế hoạch rồi chạy lại, không kèm --plan
K919 = tệp chỉ cho đọc (read-only); không thay
    .help-rights = bỏ thuộc tính chỉ đọc của tệp, hoặc ghi ra tệp khác
K920 = đây là một thư mục, không phải tệp
    .help-name = ghi cả tên tệp sau tên thư mục
K921 = đây không phải tệp thường
    .help-ordinary = dùng một tệp nằm trên đĩa
K922 = { $file } là tệp Word, không phải tệp kế hoạch (.yaml)
    .help-adopt = lập tệp kế hoạch từ bảng trong tệp ấy: kehoach adopt { $file } --plan KE-HOACH.yaml
    .help-text = xem chữ của tệp Word: kehoach text { $file }
K923 = tệp ghi ra phải có đuôi { $ending }
    .help-name = ghi tên tệp là { $right }
K924 = tệp ghi ra chính là tệp kế hoạch, hoặc tệp mà kế hoạch dùng chung
    .help-name = đặt tên khác sau -o
K925 = lần chạy trước bị dừng giữa hai tệp, và { $file } đã có người sửa từ đó; tệp được để nguyên
    .help-again = so với bản sao (.bak), rồi chạy lại «kehoach issue»
K926 = -o ghi một tệp «{ $output }» cho { $count } kế hoạch
    .help-folder = ghi sau -o tên một thư mục đã có, hoặc bỏ -o để ghi cạnh từng kế hoạch
K927 = { $first } và { $second } cùng ghi ra { $output }; chưa ghi gì
    .help-name = đổi tên một tệp kế hoạch, hoặc dựng riêng với -o
K928 = thư mục { $folder } không có tệp kế hoạch (.yaml)
    .help-name = ghi tên tệp, hoặc thư mục khác
K930 = { $folder } không có đủ bốn tệp của phông Times New Roman
    .help-names = bốn tệp tên là times.ttf, timesbd.ttf, timesi.ttf và timesbi.ttf; không ghi --fonts thì dùng phông có sẵn trong chương trình, rộng như nhau
K932 = không mở được trang cho trình duyệt trên máy này{ $reason ->
    [taken] : cổng đang có chương trình khác dùng
    [rights] : không có quyền dùng cổng này
   *[other] {""}
}
    .help-port = bỏ --port để máy tự chọn cổng, hoặc chọn cổng khác
K933 = không có trang để mở
    .help-beside = tải kehoach.html cùng bản phát hành rồi đặt cạnh chương trình, hoặc chỉ rõ tệp ấy: --page kehoach.html
K929 = hệ thống không cho chạy thêm luồng
    .help-other = đóng bớt chương trình khác rồi chạy lại
cli-many-built = đã dựng { $well } kế hoạch, { $warned } có cảnh báo; { $failed } không dựng được
cli-many-pdf = đã làm { $well } tệp PDF, { $warned } có cảnh báo; { $failed } không làm được
cli-many-checked = đã soát: { $well } kế hoạch đạt, { $warned } có cảnh báo; { $failed } chưa đạt
cli-many-failed = chưa được: { $path }
cli-many-warned = có cảnh báo: { $path }
cli-many-shared = bỏ qua, không phải kế hoạch mà là tệp dùng chung: { $path }
cli-many-more = … và { $count } tệp nữa
cli-completed = lần chạy trước bị dừng nửa chừng; nay đã ghi xong { $path }

# Ví dụ cuối trang trợ giúp của mỗi lệnh.
examples = Ví dụ
examples-build =
    kehoach build ke-hoach.yaml                   # ghi ke-hoach.docx cạnh kế hoạch
    kehoach build ke-hoach.yaml -o trinh-ky.docx  # ghi ra tệp khác
    kehoach build ke-hoach.yaml --only annex=II   # chỉ Phụ lục II
    kehoach build cac-xa/                         # mọi kế hoạch trong thư mục
examples-watch =
    kehoach watch ke-hoach.yaml               # mở trang, đổi theo mỗi lần lưu
    kehoach watch ke-hoach.yaml --no-browser  # chỉ in địa chỉ
examples-pdf =
    kehoach pdf ke-hoach.yaml             # ghi ke-hoach.pdf cạnh kế hoạch
    kehoach pdf da-sua.docx -o ky-so.pdf  # tệp Word như đang có, cả chữ đã sửa tay
    kehoach pdf ke-hoach.yaml --fonts C:/Windows/Fonts
examples-check =
    kehoach check ke-hoach.yaml           # nêu mọi điều cần sửa, không ghi gì
    kehoach check ke-hoach.yaml --strict  # còn cảnh báo cũng coi là chưa đạt
    kehoach check ke-hoach.yaml --pages   # xem cả trang
    kehoach check cac-xa/                 # mọi kế hoạch trong thư mục
examples-new =
    kehoach new ke-hoach.yaml                             # kế hoạch nhiệm vụ của UBND xã, phường
    kehoach new chi-so.yaml --kind tieu-chi --level tinh  # bảng tiêu chí, điểm của UBND tỉnh
examples-renew =
    kehoach renew ke-hoach.yaml ke-hoach.docx --dry-run        # xem trước việc sẽ làm
    kehoach renew ke-hoach.yaml ke-hoach.docx                  # cập nhật, chữ đã sửa tay giữ nguyên
    kehoach renew ke-hoach.yaml ke-hoach.docx --only annex=II  # chỉ Phụ lục II
examples-take =
    kehoach take ke-hoach.yaml ke-hoach.docx        # đưa chỗ sửa tay vào kế hoạch, có hỏi
    kehoach take ke-hoach.yaml ke-hoach.docx --yes  # ghi luôn, không hỏi
examples-issue =
    kehoach issue ke-hoach.docx --number 135 --date 27/9/2021  # cấp số, ghi ngày
    kehoach issue ke-hoach.docx --undo                         # trả lại chỗ trống
examples-changes =
    kehoach changes truoc.yaml sau.yaml                       # hai bản kế hoạch
    kehoach changes ke-hoach.yaml da-sua.docx                 # kế hoạch và tệp Word đã sửa tay
    kehoach changes truoc.yaml sau.yaml --table so-sanh.docx  # ghi thêm bảng «Trước | Sau»
examples-export =
    kehoach export ke-hoach.yaml -o ke-hoach.xlsx             # mỗi bảng một trang tính
    kehoach export ke-hoach.yaml -o theo-doi.xlsx --tracking  # thêm cột theo dõi
    kehoach export ke-hoach.yaml --per-lead trich             # trích việc cho từng cơ quan
examples-import =
    kehoach import cu.docx -o moi.yaml  # cả tệp Word thành kế hoạch
    kehoach import cu.docx --mark       # và đánh dấu các phụ lục trong cu.danh-dau.docx
    kehoach import theo-doi.xlsx --into ke-hoach.yaml  # bảng đã điền trở lại kế hoạch
examples-adopt =
    kehoach adopt cu.docx                                  # liệt kê các bảng trong tệp
    kehoach adopt cu.docx --annex 2 --as I --plan cu.yaml  # bảng 2 thành Phụ lục I và thành YAML
examples-template =
    kehoach template -o mau.docx             # mẫu để sửa trong Word
    kehoach build ke-hoach.yaml -t mau.docx  # dựng theo mẫu ấy
examples-text =
    kehoach text ke-hoach.docx  # in câu chữ, kiểu, lưới bảng
examples-rule =
    kehoach rule K301  # giải thích một mã
    kehoach rule       # liệt kê tất cả các mã
examples-schema =
    kehoach schema > plan.schema.json  # để trình soạn thảo gợi ý từ khóa
examples-completions =
    kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach  # cho bash
examples-man =
    kehoach man -o ~/.local/share/man/man1  # rồi: man kehoach

cli-coverage-group = Nhóm
cli-coverage-rows = Việc
cli-coverage-lead = Chủ trì
cli-coverage-deadline = Thời hạn
cli-coverage-product = Sản phẩm
cli-coverage-partners = Phối hợp
cli-coverage-monitor = Theo dõi
cli-coverage-all = Tất cả
