K559 = Khung tiêu chí đứng chung đoạn với chữ khác
    .label = phải đứng một mình
    .help-alone = để câu {"{{ tieu_chi(…) }}"} thành một đoạn riêng: một dòng trống phía trên và phía dưới, không có gạch hay số đầu dòng
K560 = Số đã gõ «{ $typed }» sẽ in thành «{ $printed }»
    .label = in là «{ $printed }»
    .help-correct = chương trình tự đánh số; sửa số đã gõ cho khớp, hoặc xóa mục thừa, thêm mục thiếu
K561 = Tiêu đề sâu { $depth } cấp; văn bản chỉ có bốn cấp: I., 1., 1.1., a)
    .label = in đậm, không đánh số
    .help-list = bớt dấu #, hoặc viết thành gạch đầu dòng
K562 = Chú thích «[^{ $label }]» không có nội dung
    .label = được nhắc ở đây
    .help-write = thêm một dòng riêng: [^{ $label }]: nội dung chú thích
K563 = { $what ->
        [image] Hình ảnh
       *[rule] Đường kẻ ngang
    } trong lời văn không được in
    .label = bị bỏ qua
    .help-leave = xóa đi; đường kẻ và hình (nếu cần) đặt trong mẫu Word
K565 = Dấu «./.» nằm giữa văn bản
    .label = chỉ đứng cuối phần nội dung
    .help-delete = xóa dấu này; chương trình tự in «./.» một lần ở cuối
