# Tệp Word và mẫu Word (K6xx).

K601 = { $file } không phải là tệp Word (.docx)
    .help-save-as-docx = Mở tệp bằng Word, chọn Save As (Lưu như), loại tệp “Word Document (*.docx)”, rồi dùng tệp vừa lưu

K602 = { $file } là tệp Word kiểu cũ (.doc), chương trình chỉ đọc được .docx
    .help-save-as-docx = Mở tệp bằng Word, chọn Save As (Lưu như), loại tệp “Word Document (*.docx)”, rồi dùng tệp vừa lưu

K603 = { $file } được đặt mật khẩu nên không đọc được
    .help-unlock = Mở tệp bằng Word, vào File → Info → Protect Document để bỏ mật khẩu, lưu lại rồi thử lần nữa

K604 = Tệp Word thiếu hoặc hỏng phần { $part }
    .help-repair = Mở tệp bằng Word, để Word sửa và lưu lại; nếu Word cũng không mở được, hãy lấy lại bản gốc

K605 = { $file } khi giải nén ra lớn bất thường nên không được đọc
    .help-another-file = Hãy dùng một tệp Word khác, hoặc mở tệp này bằng Word và lưu thành tệp mới

K606 = Không đóng gói được tệp Word: { $fault }
    .help-another-file = Hãy mở mẫu bằng Word, lưu thành tệp mới rồi dùng tệp đó

K607 = Phần { $part } của tệp Word được ghi theo lối mà Word thông thường không dùng
    .help-save-again = Mở tệp bằng Word, chọn Save As, loại tệp “Word Document (*.docx)” (không chọn “Strict Open XML”), rồi dùng tệp vừa lưu

K610 = { $kind ->
        [never-closed] Thẻ mở bằng {"{{"} nhưng không có {"}}"} đóng lại
        [never-opened] Có {"}}"} mà phía trước không có {"{{"}
       *[empty] Thẻ {"{{ }}"} không có nội dung
    }
    .label = thẻ hỏng
    .help-braces = Mỗi thẻ nằm trọn trong một đoạn và có đủ hai cặp ngoặc: {"{{ title }}"}
    .help-name = Ghi tên giá trị cần điền vào giữa hai cặp ngoặc, hoặc xóa thẻ

K611 = Mẫu Word không nhận lệnh lặp, lệnh điều kiện và lời ghi chú của Tera
    .label = lệnh này
    .help-no-loops = Xóa lệnh: đoạn nào không có giá trị để điền sẽ tự mất, còn những gì lặp lại (nội dung, phụ lục, nơi nhận) đã có chỗ điền riêng

K612 = Chỗ điền { $slot } phải đứng một mình trong đoạn
    .label = đứng chung với chữ khác
    .help-alone = Đưa thẻ xuống một đoạn riêng, không có chữ, hình hay trường nào khác

K613 = Mẫu thiếu chỗ điền { $slot } mà văn bản này cần
    .help-add = Thêm một đoạn chỉ có thẻ {"{{"} { $slot } {"}}"} (hoặc {"{{"} { $vi } {"}}"}) vào đúng chỗ trong mẫu

K614 = Chỗ điền { $slot } có hai lần trong mẫu
    .label = lần sau
    .other-first = lần đầu ở đây
    .help-remove = Xóa một trong hai thẻ

K615 = Mẫu thiếu kiểu chữ “{ $style }” (mã { $id })
    .help-copy-style = Chép kiểu chữ này từ mẫu kèm theo chương trình (Word: Manage Styles → Import/Export), hoặc bắt đầu lại từ mẫu đó

K616 = Thẻ { $tag } bị một liên kết, trường, dấu tab, dấu xuống dòng hoặc chỗ theo dõi thay đổi cắt ngang
    .label = thẻ bị cắt
    .help-retype = Chấp nhận các thay đổi đang theo dõi, xóa thẻ rồi gõ lại liền một mạch

K617 = Chỗ điền { $slot } đứng ở nơi không đặt được nội dung của nó
    .label = không đặt được ở đây
    .help-move = Nội dung và phụ lục phải đứng thẳng trong thân văn bản; các chỗ điền khác trong thân hoặc trong ô bảng; không đặt trong hộp chữ, đầu trang, chân trang, hay đoạn kết thúc một section
