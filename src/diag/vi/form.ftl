# Thể thức của tệp Word: 150 phép kiểm tra theo Nghị định 30/2020/NĐ-CP (K1001 là ND30-01), và vài phép khác.

form-docs-header = | ND30 | xét gì | quy định | mức | điều khoản | có xét |
form-docs-checked = { $code }
form-docs-words = quy tắc lời văn { $code }
form-docs-left-out = không xét: { $reason }

form-found =
    { $fault ->
        *[value] { $found }
         [missing] không có
         [size] cỡ { $found }
         [face] { $found }
         [colour] { $found }
         [bold] chữ đậm
         [not-bold] chữ không đậm
         [italic] chữ nghiêng
         [not-italic] chữ không nghiêng
         [capitals] viết in hoa
         [not-capitals] không viết in hoa
         [landscape] nằm ngang
         [shown] có hiển thị
         [goes-on] đánh tiếp từ phần trước
         [not-centred] không canh giữa
         [beside] lệch { $found } mm so với giữa
         [centred] canh giữa
         [left] canh trái
         [right] canh phải
         [lines] { $found } dòng
         [gap] cách { $found } pt
         [line] giãn dòng { $found }
         [place] sai chỗ
         [share] { $found } % dòng chữ
         [apart-rows] lệch { $found } mm
         [below-text] nằm dưới lời văn
         [several] nhiều căn cứ trong một đoạn
         [end] cuối là «{ $found }»
         [instead] { $found }
         [page] ở trang { $found }
         [space-before] có dấu cách trước
         [office-missing] thiếu chức vụ người ký dưới «{ $found }»
         [no-repeat] hàng đầu bảng không lặp lại ở trang sau
         [split-rows] hàng bị tách qua trang: { $found }
         [may-split] hàng có thể bị tách qua trang: { $found }
         [apart] { $found } đoạn có dấu thanh rời
         [every-page] có ở mọi trang
         [spaces] «{ $found }»
         [part] thiếu ô số { $found }
         [part-astray] thừa ô số { $found }
         [over] vượt lề { $found } mm
    }

K153 = chữ trong { $count } hộp văn bản (Text Box) không được xét; điều gì chỉ có ở đó thì coi là không xét được
    .help-out = đưa chữ ra khỏi hộp, vào đoạn hoặc bảng: chữ trong hộp có thể lệch chỗ khi mở bằng chương trình khác

K1001 = Khổ giấy: { form-found }; quy định: A4, 210 × 297 mm
    .what = Khổ giấy
    .allowed = A4, 210 × 297 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Kích cỡ, Hướng (ND30-01; PL I, I.1)

K1002 = Chiều giấy của phần đầu: { form-found }; quy định: đứng; nằm ngang chỉ khi văn bản có bảng không làm thành phụ lục
    .what = Chiều giấy của phần đầu
    .allowed = đứng; nằm ngang chỉ khi văn bản có bảng không làm thành phụ lục
    .help-mend = đặt lại ở Bố cục (Layout) → Kích cỡ, Hướng (ND30-02; PL I, I.2)

K1003 = Lề trên: { form-found }; quy định: 20–25 mm
    .what = Lề trên
    .allowed = 20–25 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-03; PL I, I.3)

K1004 = Lề dưới: { form-found }; quy định: 20–25 mm
    .what = Lề dưới
    .allowed = 20–25 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-04; PL I, I.3)

K1005 = Lề trái: { form-found }; quy định: 30–35 mm
    .what = Lề trái
    .allowed = 30–35 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-05; PL I, I.3)

K1006 = Lề phải: { form-found }; quy định: 15–20 mm
    .what = Lề phải
    .allowed = 15–20 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-06; PL I, I.3)

K1007 = Lề trang nằm ngang (trên; dưới; trái; phải): { form-found }; quy định: mỗi lề 15–35 mm
    .what = Lề trang nằm ngang (trên; dưới; trái; phải)
    .allowed = mỗi lề 15–35 mm
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-07; PL I, I.3)

K1008 = Phông chữ (số chữ): { form-found }; quy định: Times New Roman
    .what = Phông chữ (số chữ)
    .allowed = Times New Roman
    .help-mend = bôi đen đoạn chữ, chọn phông Times New Roman; đặt cả trong kiểu (Styles) để chữ mới cũng đúng (ND30-08; PL I, I.4)

K1009 = Phông chữ bảng mã cũ: { form-found }; quy định: không dùng .Vn…, VNI-…; Unicode theo TCVN 6909:2001
    .what = Phông chữ bảng mã cũ
    .allowed = không dùng .Vn…, VNI-…; Unicode theo TCVN 6909:2001
    .help-mend = bôi đen đoạn chữ, chọn phông Times New Roman; đặt cả trong kiểu (Styles) để chữ mới cũng đúng (ND30-09; PL I, I.4)

K1010 = Chữ dựng sẵn: { form-found }; quy định: chữ có dấu là một ký tự Unicode (NFC)
    .what = Chữ dựng sẵn
    .allowed = chữ có dấu là một ký tự Unicode (NFC)
    .help-mend = gõ lại chữ bằng Unicode dựng sẵn (ND30-10; PL I, I.4)

K1011 = Màu chữ: { form-found }; quy định: màu đen
    .what = Màu chữ
    .allowed = màu đen
    .help-mend = bôi đen đoạn chữ, chọn màu Tự động (Automatic) (ND30-11; PL I, I.4)

K1012 = Số trang: { form-found }; quy định: canh giữa ở lề trên
    .what = Số trang
    .allowed = canh giữa ở lề trên
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-12; PL I, I.7)

K1013 = Cỡ chữ số trang: { form-found }; quy định: 13–14
    .what = Cỡ chữ số trang
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-13; PL I, I.7)

K1014 = Kiểu chữ số trang: { form-found }; quy định: đứng, không đậm, Times New Roman
    .what = Kiểu chữ số trang
    .allowed = đứng, không đậm, Times New Roman
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-14; PL I, I.7)

K1015 = Số trang ở trang thứ nhất: { form-found }; quy định: không hiển thị
    .what = Số trang ở trang thứ nhất
    .allowed = không hiển thị
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-15; PL I, I.7)

K1016 = Cách đánh số trang: { form-found }; quy định: chữ số Ả Rập, từ 1
    .what = Cách đánh số trang
    .allowed = chữ số Ả Rập, từ 1
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-16; PL I, I.7)

K1017 = Số trang ở chân trang: { form-found }; quy định: không có
    .what = Số trang ở chân trang
    .allowed = không có
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-17; PL I, I.7)

K1018 = Số trang của phụ lục: { form-found }; quy định: đánh riêng từng phụ lục, từ 1
    .what = Số trang của phụ lục
    .allowed = đánh riêng từng phụ lục, từ 1
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-18; PL I, III.1)

K1019 = Số ở trang đầu phụ lục: { form-found }; quy định: nên ẩn
    .what = Số ở trang đầu phụ lục
    .allowed = nên ẩn
    .help-mend = sửa ở Chèn (Insert) → Số Trang; trang đầu ẩn bằng Trang Đầu Khác (Different First Page) (ND30-19; PL I, III.1)

K1020 = Khoảng cách từ mép giấy đến số trang: { form-found }; quy định: từ 5 mm, nằm trong lề trên
    .what = Khoảng cách từ mép giấy đến số trang
    .allowed = từ 5 mm, nằm trong lề trên
    .help-mend = đặt lại ở Bố cục (Layout) → Lề (Margins); khoảng cách đầu trang ở thẻ Bố cục của Thiết lập Trang (ND30-20; PL I, I.7)

K1021 = Lời Quốc hiệu: { form-found }; quy định: «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»
    .what = Lời Quốc hiệu
    .allowed = «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»
    .help-mend = sửa lại chữ (ND30-21; PL I, II.1)

K1022 = Cỡ chữ Quốc hiệu: { form-found }; quy định: 12–13
    .what = Cỡ chữ Quốc hiệu
    .allowed = 12–13
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-22; PL I, II.1)

K1023 = Kiểu chữ Quốc hiệu: { form-found }; quy định: in hoa, đứng, đậm
    .what = Kiểu chữ Quốc hiệu
    .allowed = in hoa, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-23; PL I, II.1)

K1024 = Quốc hiệu trên một dòng: { form-found }; quy định: một dòng
    .what = Quốc hiệu trên một dòng
    .allowed = một dòng
    .help-mend = nới cột bên phải của bảng đầu trang, hoặc dùng bộ cỡ chữ 12/13/13 (ND30-24; PL I, II.1)

K1025 = Lời Tiêu ngữ: { form-found }; quy định: «Độc lập - Tự do - Hạnh phúc», gạch nối có dấu cách hai bên
    .what = Lời Tiêu ngữ
    .allowed = «Độc lập - Tự do - Hạnh phúc», gạch nối có dấu cách hai bên
    .help-mend = sửa lại chữ (ND30-25; PL I, II.1)

K1026 = Cỡ chữ Tiêu ngữ: { form-found }; quy định: 13–14
    .what = Cỡ chữ Tiêu ngữ
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-26; PL I, II.1)

K1027 = Kiểu chữ, vị trí Tiêu ngữ: { form-found }; quy định: đứng, đậm, canh giữa dưới Quốc hiệu
    .what = Kiểu chữ, vị trí Tiêu ngữ
    .allowed = đứng, đậm, canh giữa dưới Quốc hiệu
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-27; PL I, II.1)

K1028 = Tiêu ngữ trên một dòng: { form-found }; quy định: một dòng
    .what = Tiêu ngữ trên một dòng
    .allowed = một dòng
    .help-mend = nới cột bên phải của bảng đầu trang, hoặc dùng bộ cỡ chữ 12/13/13 (ND30-28; PL I, II.1)

K1029 = Khoảng cách Quốc hiệu – Tiêu ngữ: { form-found }; quy định: dòng đơn, cách đoạn 0 pt
    .what = Khoảng cách Quốc hiệu – Tiêu ngữ
    .allowed = dòng đơn, cách đoạn 0 pt
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-29; PL I, II.1)

K1030 = Kẻ ngang dưới Tiêu ngữ: { form-found }; quy định: có, nét liền
    .what = Kẻ ngang dưới Tiêu ngữ
    .allowed = có, nét liền
    .help-mend = vẽ lại đường kẻ (Chèn → Hình dạng → Đường thẳng) theo độ dài dòng chữ, hoặc viền dưới của một đoạn trống có lùi hai bên (ND30-30; PL I, II.1)

K1031 = Độ dài kẻ ngang dưới Tiêu ngữ: { form-found }; quy định: bằng độ dài dòng chữ (95–105 %)
    .what = Độ dài kẻ ngang dưới Tiêu ngữ
    .allowed = bằng độ dài dòng chữ (95–105 %)
    .help-mend = vẽ lại đường kẻ (Chèn → Hình dạng → Đường thẳng) theo độ dài dòng chữ, hoặc viền dưới của một đoạn trống có lùi hai bên (ND30-31; PL I, II.1)

K1032 = Bộ cỡ chữ Quốc hiệu/Tiêu ngữ/địa danh, thời gian: { form-found }; quy định: 12/13/13 hoặc 13/14/14
    .what = Bộ cỡ chữ Quốc hiệu/Tiêu ngữ/địa danh, thời gian
    .allowed = 12/13/13 hoặc 13/14/14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-32; PL I, V)

K1033 = Vị trí Quốc hiệu: { form-found }; quy định: nửa bên phải, đầu trang thứ nhất
    .what = Vị trí Quốc hiệu
    .allowed = nửa bên phải, đầu trang thứ nhất
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-33; PL I, II.1)

K1034 = Tên cơ quan ban hành: { form-found }; quy định: đầy đủ, in hoa, đứng, đậm
    .what = Tên cơ quan ban hành
    .allowed = đầy đủ, in hoa, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-34; PL I, II.2)

K1035 = Cỡ chữ tên cơ quan ban hành: { form-found }; quy định: 12–13
    .what = Cỡ chữ tên cơ quan ban hành
    .allowed = 12–13
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-35; PL I, II.2)

K1036 = Chữ viết tắt trong tên cơ quan ban hành: { form-found }; quy định: không viết tắt
    .what = Chữ viết tắt trong tên cơ quan ban hành
    .allowed = không viết tắt
    .help-mend = sửa lại chữ (ND30-36; PL I, II.2)

K1037 = Tên cơ quan chủ quản: { form-found }; quy định: in hoa, cỡ 12–13, đứng, không đậm
    .what = Tên cơ quan chủ quản
    .allowed = in hoa, cỡ 12–13, đứng, không đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-37; PL I, II.2)

K1038 = Cơ quan chủ quản của sở, phòng, đơn vị: { form-found }; quy định: ghi trên tên cơ quan ban hành
    .what = Cơ quan chủ quản của sở, phòng, đơn vị
    .allowed = ghi trên tên cơ quan ban hành
    .help-mend = sửa lại chữ (ND30-38; PL I, II.2)

K1039 = Cơ quan chủ quản của ủy ban: { form-found }; quy định: thường không ghi
    .what = Cơ quan chủ quản của ủy ban
    .allowed = thường không ghi
    .help-mend = sửa lại chữ (ND30-39; PL I, II.2)

K1040 = Địa phương trong tên cơ quan chủ quản: { form-found }; quy định: có tên tỉnh, thành phố, xã…
    .what = Địa phương trong tên cơ quan chủ quản
    .allowed = có tên tỉnh, thành phố, xã…
    .help-mend = sửa lại chữ (ND30-40; PL I, II.2)

K1041 = Khoảng cách các dòng tên cơ quan: { form-found }; quy định: dòng đơn, cách đoạn 0 pt
    .what = Khoảng cách các dòng tên cơ quan
    .allowed = dòng đơn, cách đoạn 0 pt
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-41; PL I, II.2)

K1042 = Kẻ ngang dưới tên cơ quan: { form-found }; quy định: có, nét liền, cân giữa dòng chữ
    .what = Kẻ ngang dưới tên cơ quan
    .allowed = có, nét liền, cân giữa dòng chữ
    .help-mend = vẽ lại đường kẻ (Chèn → Hình dạng → Đường thẳng) theo độ dài dòng chữ, hoặc viền dưới của một đoạn trống có lùi hai bên (ND30-42; PL I, II.2)

K1043 = Độ dài kẻ ngang dưới tên cơ quan: { form-found }; quy định: 1/3–1/2 dòng chữ (33–50 %)
    .what = Độ dài kẻ ngang dưới tên cơ quan
    .allowed = 1/3–1/2 dòng chữ (33–50 %)
    .help-mend = vẽ lại đường kẻ (Chèn → Hình dạng → Đường thẳng) theo độ dài dòng chữ, hoặc viền dưới của một đoạn trống có lùi hai bên (ND30-43; PL I, II.2)

K1044 = Dòng đầu tên cơ quan so với Quốc hiệu: { form-found }; quy định: cùng hàng
    .what = Dòng đầu tên cơ quan so với Quốc hiệu
    .allowed = cùng hàng
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-44; PL I, IV)

K1045 = Số, ký hiệu: { form-found }; quy định: «Số: 15/KH-UBND»
    .what = Số, ký hiệu
    .allowed = «Số: 15/KH-UBND»
    .help-mend = sửa lại chữ (ND30-45; PL I, II.3)

K1046 = Số 0 ở đầu số: { form-found }; quy định: có với số nhỏ hơn 10, không với số khác
    .what = Số 0 ở đầu số
    .allowed = có với số nhỏ hơn 10, không với số khác
    .help-mend = sửa lại chữ (ND30-46; PL I, II.3)

K1047 = Dấu cách quanh «/» và «-» trong ký hiệu: { form-found }; quy định: không có
    .what = Dấu cách quanh «/» và «-» trong ký hiệu
    .allowed = không có
    .help-mend = sửa lại chữ (ND30-47; PL I, II.3)

K1048 = Chữ viết tắt tên loại trong ký hiệu: { form-found }; quy định: theo Phụ lục III (kế hoạch: KH); công văn không có
    .what = Chữ viết tắt tên loại trong ký hiệu
    .allowed = theo Phụ lục III (kế hoạch: KH); công văn không có
    .help-mend = sửa lại chữ (ND30-48; PL I, II.3)

K1049 = Chữ viết tắt tên cơ quan trong ký hiệu: { form-found }; quy định: in hoa, đúng tên cơ quan (UBND, HĐND…)
    .what = Chữ viết tắt tên cơ quan trong ký hiệu
    .allowed = in hoa, đúng tên cơ quan (UBND, HĐND…)
    .help-mend = sửa lại chữ (ND30-49; PL I, II.3)

K1050 = Năm trong số, ký hiệu: { form-found }; quy định: không ghi
    .what = Năm trong số, ký hiệu
    .allowed = không ghi
    .help-mend = sửa lại chữ (ND30-50; PL I, II.3)

K1051 = Cỡ chữ số, ký hiệu: { form-found }; quy định: 13
    .what = Cỡ chữ số, ký hiệu
    .allowed = 13
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-51; PL I, II.3)

K1052 = Kiểu chữ, vị trí số, ký hiệu: { form-found }; quy định: đứng, không đậm, «Số» in thường, canh giữa dưới tên cơ quan
    .what = Kiểu chữ, vị trí số, ký hiệu
    .allowed = đứng, không đậm, «Số» in thường, canh giữa dưới tên cơ quan
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-52; PL I, II.3)

K1053 = Dấu hai chấm sau «Số»: { form-found }; quy định: có, viết liền
    .what = Dấu hai chấm sau «Số»
    .allowed = có, viết liền
    .help-mend = sửa lại chữ (ND30-53; PL I, II.3)

K1054 = Chỗ trống cho số: { form-found }; quy định: ít nhất hai khoảng trống, không xuống dòng
    .what = Chỗ trống cho số
    .allowed = ít nhất hai khoảng trống, không xuống dòng
    .help-mend = sửa lại chữ (ND30-54; PL I, II.3)

K1055 = Địa danh và thời gian: { form-found }; quy định: «Lào Cai, ngày 05 tháng 02 năm 2026»
    .what = Địa danh và thời gian
    .allowed = «Lào Cai, ngày 05 tháng 02 năm 2026»
    .help-mend = sửa lại chữ (ND30-55; PL I, II.4)

K1056 = Ngày: { form-found }; quy định: hai chữ số (05)
    .what = Ngày
    .allowed = hai chữ số (05)
    .help-mend = sửa lại chữ (ND30-56; PL I, II.4)

K1057 = Tháng: { form-found }; quy định: 01, 02; 3…12 không có số 0
    .what = Tháng
    .allowed = 01, 02; 3…12 không có số 0
    .help-mend = sửa lại chữ (ND30-57; PL I, II.4)

K1058 = Cỡ chữ địa danh, thời gian: { form-found }; quy định: 13–14
    .what = Cỡ chữ địa danh, thời gian
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-58; PL I, II.4)

K1059 = Kiểu chữ địa danh, thời gian: { form-found }; quy định: nghiêng, không đậm
    .what = Kiểu chữ địa danh, thời gian
    .allowed = nghiêng, không đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-59; PL I, II.4)

K1060 = Địa danh, thời gian so với số, ký hiệu: { form-found }; quy định: cùng hàng
    .what = Địa danh, thời gian so với số, ký hiệu
    .allowed = cùng hàng
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-60; PL I, II.4)

K1061 = Vị trí địa danh, thời gian: { form-found }; quy định: canh giữa dưới Quốc hiệu
    .what = Vị trí địa danh, thời gian
    .allowed = canh giữa dưới Quốc hiệu
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-61; PL I, II.4)

K1062 = Chữ đầu âm tiết của địa danh: { form-found }; quy định: viết hoa
    .what = Chữ đầu âm tiết của địa danh
    .allowed = viết hoa
    .help-mend = sửa lại chữ (ND30-62; PL I, II.4)

K1063 = Địa danh so với tên cơ quan: { form-found }; quy định: tên đơn vị hành chính của cơ quan
    .what = Địa danh so với tên cơ quan
    .allowed = tên đơn vị hành chính của cơ quan
    .help-mend = sửa lại chữ (ND30-63; PL I, II.4)

form-nd30-64 = Địa danh mang tên người, số, sự kiện
    .allowed = ghi đầy đủ tên đơn vị
    .reason = cần danh mục đơn vị mang tên người, số, sự kiện

K1065 = Đơn vị hành chính tại ngày ban hành: { form-found }; quy định: còn tồn tại (từ 01/7/2025 không còn cấp huyện, thị trấn)
    .what = Đơn vị hành chính tại ngày ban hành
    .allowed = còn tồn tại (từ 01/7/2025 không còn cấp huyện, thị trấn)
    .help-mend = sửa lại chữ (ND30-65; PL I, II.4)

K1066 = Tên loại văn bản: { form-found }; quy định: in hoa, đứng, đậm, một dòng riêng
    .what = Tên loại văn bản
    .allowed = in hoa, đứng, đậm, một dòng riêng
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-66; PL I, II.5)

K1067 = Cỡ chữ tên loại: { form-found }; quy định: 13–14
    .what = Cỡ chữ tên loại
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-67; PL I, II.5)

K1068 = Vị trí tên loại, trích yếu: { form-found }; quy định: canh giữa
    .what = Vị trí tên loại, trích yếu
    .allowed = canh giữa
    .help-mend = bôi đen đoạn, chọn lại canh lề (ND30-68; PL I, II.5)

K1069 = Trích yếu: { form-found }; quy định: có, chữ thường
    .what = Trích yếu
    .allowed = có, chữ thường
    .help-mend = sửa lại chữ (ND30-69; PL I, II.5)

K1070 = Cỡ chữ trích yếu: { form-found }; quy định: 13–14
    .what = Cỡ chữ trích yếu
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-70; PL I, II.5)

K1071 = Kiểu chữ trích yếu: { form-found }; quy định: đứng, đậm
    .what = Kiểu chữ trích yếu
    .allowed = đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-71; PL I, II.5)

K1072 = Chữ đầu trích yếu: { form-found }; quy định: không «V/v» (chỉ dùng ở công văn)
    .what = Chữ đầu trích yếu
    .allowed = không «V/v» (chỉ dùng ở công văn)
    .help-mend = sửa lại chữ (ND30-72; PL I, II.5)

K1073 = Dấu cuối trích yếu: { form-found }; quy định: không có
    .what = Dấu cuối trích yếu
    .allowed = không có
    .help-mend = sửa lại chữ (ND30-73; PL I, II.5)

K1074 = Dòng trống giữa tên loại và trích yếu: { form-found }; quy định: 0
    .what = Dòng trống giữa tên loại và trích yếu
    .allowed = 0
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-74; PL I, II.5)

K1075 = Kẻ ngang dưới trích yếu: { form-found }; quy định: có, nét liền, 1/3–1/2 dòng chữ (33–50 %)
    .what = Kẻ ngang dưới trích yếu
    .allowed = có, nét liền, 1/3–1/2 dòng chữ (33–50 %)
    .help-mend = vẽ lại đường kẻ (Chèn → Hình dạng → Đường thẳng) theo độ dài dòng chữ, hoặc viền dưới của một đoạn trống có lùi hai bên (ND30-75; PL I, II.5)

K1076 = Dòng «Kèm theo Quyết định…»: { form-found }; quy định: nghiêng, canh giữa
    .what = Dòng «Kèm theo Quyết định…»
    .allowed = nghiêng, canh giữa
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-76; PL III, mẫu 1.3)

K1077 = Vị trí căn cứ: { form-found }; quy định: dưới trích yếu, trước lời văn
    .what = Vị trí căn cứ
    .allowed = dưới trích yếu, trước lời văn
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-77; PL I, II.6)

K1078 = Kiểu chữ căn cứ: { form-found }; quy định: nghiêng, không đậm
    .what = Kiểu chữ căn cứ
    .allowed = nghiêng, không đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-78; PL I, II.6)

K1079 = Cỡ chữ căn cứ: { form-found }; quy định: 13–14
    .what = Cỡ chữ căn cứ
    .allowed = 13–14
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-79; PL I, II.6)

K1080 = Mỗi căn cứ một đoạn: { form-found }; quy định: xuống dòng sau mỗi căn cứ
    .what = Mỗi căn cứ một đoạn
    .allowed = xuống dòng sau mỗi căn cứ
    .help-mend = sửa lại chữ (ND30-80; PL I, II.6)

K1081 = Dấu cuối mỗi căn cứ: { form-found }; quy định: «;»
    .what = Dấu cuối mỗi căn cứ
    .allowed = «;»
    .help-mend = sửa lại chữ (ND30-81; PL I, II.6)

K1082 = Dấu cuối căn cứ cuối cùng: { form-found }; quy định: «.»
    .what = Dấu cuối căn cứ cuối cùng
    .allowed = «.»
    .help-mend = sửa lại chữ (ND30-82; PL I, II.6)

form-nd30-83 = Căn cứ đủ tên loại, số, ngày, cơ quan, trích yếu
    .allowed = đủ

K1084 = Cuối câu mở đầu: { form-found }; quy định: «như sau:»
    .what = Cuối câu mở đầu
    .allowed = «như sau:»
    .help-mend = sửa lại chữ (ND30-84; PL I, II.6)

K1085 = Cỡ chữ nội dung: { form-found }; quy định: 13–14, một cỡ
    .what = Cỡ chữ nội dung
    .allowed = 13–14, một cỡ
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-85; PL I, II.6)

K1086 = Canh lề nội dung: { form-found }; quy định: đều hai bên
    .what = Canh lề nội dung
    .allowed = đều hai bên
    .help-mend = bôi đen đoạn, chọn lại canh lề (ND30-86; PL I, II.6)

K1087 = Lùi dòng đầu: { form-found }; quy định: 1 cm hoặc 1,27 cm, một mức
    .what = Lùi dòng đầu
    .allowed = 1 cm hoặc 1,27 cm, một mức
    .help-mend = đặt Đoạn (Paragraph) → Đặc biệt → Dòng đầu tiên: 1 cm hoặc 1,27 cm (ND30-87; PL I, II.6)

K1088 = Khoảng cách giữa các đoạn: { form-found }; quy định: ít nhất 6 pt
    .what = Khoảng cách giữa các đoạn
    .allowed = ít nhất 6 pt
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-88; PL I, II.6)

K1089 = Khoảng cách giữa các dòng: { form-found }; quy định: từ dòng đơn đến 1,5 dòng
    .what = Khoảng cách giữa các dòng
    .allowed = từ dòng đơn đến 1,5 dòng
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-89; PL I, II.6)

K1090 = Kiểu chữ nội dung: { form-found }; quy định: đứng, không đậm
    .what = Kiểu chữ nội dung
    .allowed = đứng, không đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-90; PL I, II.6)

K1091 = «Phần», «Chương»: { form-found }; quy định: dòng riêng, chữ thường, đậm, canh giữa, số La Mã
    .what = «Phần», «Chương»
    .allowed = dòng riêng, chữ thường, đậm, canh giữa, số La Mã
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-91; PL I, II.6)

K1092 = Tiêu đề phần, chương: { form-found }; quy định: in hoa, đậm, canh giữa, dòng dưới
    .what = Tiêu đề phần, chương
    .allowed = in hoa, đậm, canh giữa, dòng dưới
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-92; PL I, II.6)

K1093 = «Mục» có chữ: { form-found }; quy định: dòng riêng, chữ thường, đậm, canh giữa, số Ả Rập
    .what = «Mục» có chữ
    .allowed = dòng riêng, chữ thường, đậm, canh giữa, số Ả Rập
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-93; PL I, II.6)

K1094 = Mục «I.»: { form-found }; quy định: số La Mã, dấu chấm, in hoa, đậm
    .what = Mục «I.»
    .allowed = số La Mã, dấu chấm, in hoa, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-94; PL I, II.6)

K1095 = Khoản «1.»: { form-found }; quy định: số Ả Rập, dấu chấm; đậm chỉ khi là tiêu đề
    .what = Khoản «1.»
    .allowed = số Ả Rập, dấu chấm; đậm chỉ khi là tiêu đề
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-95; PL I, II.6)

K1096 = «Điều 1.»: { form-found }; quy định: chữ thường, đậm, dấu chấm
    .what = «Điều 1.»
    .allowed = chữ thường, đậm, dấu chấm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-96; PL I, II.6)

K1097 = Thứ tự chữ cái của điểm: { form-found }; quy định: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y
    .what = Thứ tự chữ cái của điểm
    .allowed = a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y
    .help-mend = sửa lại chữ (ND30-97; PL I, II.6)

K1098 = Dấu sau chữ cái của điểm: { form-found }; quy định: «a)»
    .what = Dấu sau chữ cái của điểm
    .allowed = «a)»
    .help-mend = sửa lại chữ (ND30-98; PL I, II.6)

K1099 = Thứ tự số mục, khoản: { form-found }; quy định: liên tục, không lặp
    .what = Thứ tự số mục, khoản
    .allowed = liên tục, không lặp
    .help-mend = sửa lại chữ (ND30-99; PL I, II.6)

K1100 = Số «1.1.» và chữ «a)» cùng cấp: { form-found }; quy định: một kiểu
    .what = Số «1.1.» và chữ «a)» cùng cấp
    .allowed = một kiểu
    .help-mend = sửa lại chữ (ND30-100; PL I, II.6)

K1101 = Tiêu đề ở cuối trang: { form-found }; quy định: đi cùng đoạn sau
    .what = Tiêu đề ở cuối trang
    .allowed = đi cùng đoạn sau
    .help-mend = bôi đen, chọn Đoạn → Ngắt dòng và trang → Giữ với đoạn tiếp theo (ND30-101; PL I, II.6)

K1102 = Dấu kết thúc văn bản: { form-found }; quy định: «./.»
    .what = Dấu kết thúc văn bản
    .allowed = «./.»
    .help-mend = sửa lại chữ (ND30-102; PL III, các mẫu)

K1103 = Số lần dấu «./.»: { form-found }; quy định: một lần, liền chữ cuối
    .what = Số lần dấu «./.»
    .allowed = một lần, liền chữ cuối
    .help-mend = sửa lại chữ (ND30-103; PL III, các mẫu)

K1104 = Câu kết: { form-found }; quy định: «Trên đây là…» hoặc yêu cầu thực hiện
    .what = Câu kết
    .allowed = «Trên đây là…» hoặc yêu cầu thực hiện
    .help-mend = sửa lại chữ (ND30-104; PL I, II.6)

K1105 = Lời dẫn tới phụ lục trong nội dung: { form-found }; quy định: có
    .what = Lời dẫn tới phụ lục trong nội dung
    .allowed = có
    .help-mend = sửa lại chữ (ND30-105; PL I, III.1)

K1106 = Vị trí chữ ký: { form-found }; quy định: nửa bên phải, ngang hàng «Nơi nhận»
    .what = Vị trí chữ ký
    .allowed = nửa bên phải, ngang hàng «Nơi nhận»
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-106; PL I, II.7)

K1107 = Quyền hạn, chức vụ: { form-found }; quy định: in hoa, cỡ 13–14, đứng, đậm
    .what = Quyền hạn, chức vụ
    .allowed = in hoa, cỡ 13–14, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-107; PL I, II.7)

K1108 = Chữ viết tắt quyền hạn: { form-found }; quy định: «TM.», «KT.», «TL.», «TUQ.», «Q.» rồi dấu cách
    .what = Chữ viết tắt quyền hạn
    .allowed = «TM.», «KT.», «TL.», «TUQ.», «Q.» rồi dấu cách
    .help-mend = sửa lại chữ (ND30-108; PL I, II.7)

K1109 = Sau KT., TL., TUQ.: { form-found }; quy định: chức vụ người đứng đầu cùng dòng, chức vụ người ký dòng dưới
    .what = Sau KT., TL., TUQ.
    .allowed = chức vụ người đứng đầu cùng dòng, chức vụ người ký dòng dưới
    .help-mend = sửa lại chữ (ND30-109; NĐ 30, Điều 13)

K1110 = Dòng đầu chữ ký của ủy ban: { form-found }; quy định: «TM. ỦY BAN NHÂN DÂN»
    .what = Dòng đầu chữ ký của ủy ban
    .allowed = «TM. ỦY BAN NHÂN DÂN»
    .help-mend = sửa lại chữ (ND30-110; NĐ 30, Điều 13)

K1111 = Chức vụ: { form-found }; quy định: chức danh lãnh đạo chính thức, không «phụ trách», «thường trực»
    .what = Chức vụ
    .allowed = chức danh lãnh đạo chính thức, không «phụ trách», «thường trực»
    .help-mend = sửa lại chữ (ND30-111; PL I, II.7)

K1112 = Họ tên người ký: { form-found }; quy định: chữ thường, cỡ 13–14, đứng, đậm, thẳng dưới chức vụ
    .what = Họ tên người ký
    .allowed = chữ thường, cỡ 13–14, đứng, đậm, thẳng dưới chức vụ
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-112; PL I, II.7)

K1113 = Chữ trước họ tên: { form-found }; quy định: không ghi học hàm, học vị, danh hiệu
    .what = Chữ trước họ tên
    .allowed = không ghi học hàm, học vị, danh hiệu
    .help-mend = sửa lại chữ (ND30-113; PL I, II.7)

K1114 = Chỗ trống cho chữ ký, dấu: { form-found }; quy định: ít nhất 20 mm
    .what = Chỗ trống cho chữ ký, dấu
    .allowed = ít nhất 20 mm
    .help-mend = đặt lại khoảng cách ở Đoạn (Paragraph) → Giãn cách (ND30-114; PL I, II.7)

K1115 = Chữ ký: { form-found }; quy định: trên một trang
    .what = Chữ ký
    .allowed = trên một trang
    .help-mend = bôi đen, chọn Đoạn → Ngắt dòng và trang → Giữ với đoạn tiếp theo (ND30-115; PL I, II.7)

form-nd30-116 = Hình ảnh chữ ký
    .allowed = PNG nền trong, màu xanh, giữa chức vụ và họ tên
    .reason = không mở xem hình ảnh

form-nd30-117 = Hình ảnh dấu
    .allowed = PNG nền trong, màu đỏ, đúng kích thước, trùm 1/3 chữ ký
    .reason = không mở xem hình ảnh

K1118 = «Nơi nhận:»: { form-found }; quy định: dòng riêng, cỡ 12, nghiêng, đậm
    .what = «Nơi nhận:»
    .allowed = dòng riêng, cỡ 12, nghiêng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-118; PL I, II.9)

K1119 = Vị trí «Nơi nhận:»: { form-found }; quy định: bên trái, ngang hàng dòng đầu chữ ký
    .what = Vị trí «Nơi nhận:»
    .allowed = bên trái, ngang hàng dòng đầu chữ ký
    .help-mend = dời về đúng ô trong bảng đầu trang hoặc bảng chữ ký (ND30-119; PL I, II.9)

K1120 = Danh sách nơi nhận: { form-found }; quy định: cỡ 11, đứng, không đậm
    .what = Danh sách nơi nhận
    .allowed = cỡ 11, đứng, không đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-120; PL I, II.9)

K1121 = Đầu dòng nơi nhận: { form-found }; quy định: «- »
    .what = Đầu dòng nơi nhận
    .allowed = «- »
    .help-mend = sửa lại chữ (ND30-121; PL I, II.9)

K1122 = Cuối dòng nơi nhận: { form-found }; quy định: «;», dòng cuối «.»
    .what = Cuối dòng nơi nhận
    .allowed = «;», dòng cuối «.»
    .help-mend = sửa lại chữ (ND30-122; PL I, II.9)

K1123 = Dòng lưu: { form-found }; quy định: «- Lưu: VT, …» là dòng cuối
    .what = Dòng lưu
    .allowed = «- Lưu: VT, …» là dòng cuối
    .help-mend = sửa lại chữ (ND30-123; PL I, II.9)

K1124 = «Kính gửi», «Như trên» trong kế hoạch: { form-found }; quy định: không có
    .what = «Kính gửi», «Như trên» trong kế hoạch
    .allowed = không có
    .help-mend = sửa lại chữ (ND30-124; PL I, II.9)

K1125 = Chỗ bắt đầu phụ lục: { form-found }; quy định: trang mới
    .what = Chỗ bắt đầu phụ lục
    .allowed = trang mới
    .help-mend = đặt con trỏ trước phụ lục, chèn Bố cục → Ngắt → Trang tiếp theo (ND30-125; PL III, mẫu 2.1)

K1126 = Chữ «Phụ lục»: { form-found }; quy định: dòng riêng, canh giữa, chữ thường, cỡ 14, đứng, đậm
    .what = Chữ «Phụ lục»
    .allowed = dòng riêng, canh giữa, chữ thường, cỡ 14, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-126; PL I, III.1)

K1127 = Số phụ lục: { form-found }; quy định: một phụ lục không đánh số; nhiều phụ lục: I, II, III…
    .what = Số phụ lục
    .allowed = một phụ lục không đánh số; nhiều phụ lục: I, II, III…
    .help-mend = sửa lại chữ (ND30-127; PL I, III.1)

K1128 = Tên phụ lục: { form-found }; quy định: in hoa, cỡ 13–14, đứng, đậm, canh giữa
    .what = Tên phụ lục
    .allowed = in hoa, cỡ 13–14, đứng, đậm, canh giữa
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-128; PL I, III.1)

K1129 = Dòng «(Kèm theo…)»: { form-found }; quy định: có, nghiêng, cỡ 13–14, canh giữa
    .what = Dòng «(Kèm theo…)»
    .allowed = có, nghiêng, cỡ 13–14, canh giữa
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-129; PL I, III.1)

K1130 = Số, ký hiệu trong dòng «(Kèm theo…)»: { form-found }; quy định: như ở đầu văn bản, hoặc để trống
    .what = Số, ký hiệu trong dòng «(Kèm theo…)»
    .allowed = như ở đầu văn bản, hoặc để trống
    .help-mend = sửa lại chữ (ND30-130; PL I, III.1)

K1131 = Dòng ký số của phụ lục tách tệp: { form-found }; quy định: cỡ 10, đứng, không đậm
    .what = Dòng ký số của phụ lục tách tệp
    .allowed = cỡ 10, đứng, không đậm
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-131; PL I, III.1)

K1132 = Bảng dài quá một trang: { form-found }; quy định: hàng đầu bảng lặp lại, hàng không tách
    .what = Bảng dài quá một trang
    .allowed = hàng đầu bảng lặp lại, hàng không tách
    .help-mend = chọn hàng đầu → Bố cục bảng → Lặp lại hàng tiêu đề; Thuộc tính bảng → Hàng → bỏ Cho phép tách hàng qua trang (ND30-132; PL I, III.1)

form-nd30-133 = Viện dẫn lần đầu
    .allowed = đủ tên loại, số, ngày, cơ quan, trích yếu

form-nd30-134 = Viện dẫn lần sau
    .allowed = chỉ tên loại, số, ký hiệu
    .reason = lặp lại trích yếu không làm sai văn bản

form-nd30-135 = Chữ «số» trước số văn bản
    .allowed = có

form-nd30-136 = Ký hiệu văn bản nhà nước và của Đảng
    .allowed = «12/KH-UBND» và «12-KH/TU»

K1137 = Chữ hoa khi viện dẫn: { form-found }; quy định: «Điều» hoa; «khoản», «điểm» thường
    .what = Chữ hoa khi viện dẫn
    .allowed = «Điều» hoa; «khoản», «điểm» thường
    .help-mend = sửa lại chữ (ND30-137; PL II, V)

K1138 = Chữ hoa tên cơ quan: { form-found }; quy định: «Ủy ban nhân dân», «Hội đồng nhân dân»
    .what = Chữ hoa tên cơ quan
    .allowed = «Ủy ban nhân dân», «Hội đồng nhân dân»
    .help-mend = sửa lại chữ (ND30-138; PL II, III)

form-nd30-139 = «Nhân dân», «Nhà nước»
    .allowed = viết hoa khi là danh từ riêng hóa
    .reason = không phân biệt được danh từ chung, riêng bằng chữ

form-nd30-140 = Tên văn bản cụ thể
    .allowed = «Kế hoạch này», «Nghị định số…»

form-nd30-141 = Tên đơn vị hành chính
    .allowed = «tỉnh X», «Thành phố Hồ Chí Minh»
    .reason = cần danh mục tên đơn vị

K1142 = Chữ đầu dòng gạch đầu dòng: { form-found }; quy định: viết hoa
    .what = Chữ đầu dòng gạch đầu dòng
    .allowed = viết hoa
    .help-mend = sửa lại chữ (ND30-142; PL II, I)

form-nd30-143 = Đơn vị, cơ quan không còn tồn tại
    .allowed = không nêu trong văn bản từ 01/7/2025

form-nd30-144 = «tháng 5», «quý I» giữa câu
    .allowed = chữ thường
    .reason = Nghị định không nêu rõ với chữ số

form-nd30-145 = Cách đặt dấu thanh
    .allowed = một kiểu (hòa hoặc hoà)

K1146 = Dấu cách: { form-found }; quy định: một dấu cách; không có trước «, ; . :»
    .what = Dấu cách
    .allowed = một dấu cách; không có trước «, ; . :»
    .help-mend = sửa lại chữ (ND30-146; PL I, II.6)

K1147 = Dấu chỉ mức độ khẩn: { form-found }; quy định: in hoa, cỡ 13–14, đứng, đậm
    .what = Dấu chỉ mức độ khẩn
    .allowed = in hoa, cỡ 13–14, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-147; PL I, III.2)

K1148 = Chỉ dẫn phạm vi lưu hành: { form-found }; quy định: in hoa, cỡ 13–14, đứng, đậm
    .what = Chỉ dẫn phạm vi lưu hành
    .allowed = in hoa, cỡ 13–14, đứng, đậm
    .help-mend = bôi đen, đặt lại chữ hoa, đậm, nghiêng, cỡ chữ, canh giữa (ND30-148; PL I, III.2)

K1149 = Dòng địa chỉ, điện thoại: { form-found }; quy định: chỉ ở trang thứ nhất, cỡ 11–12
    .what = Dòng địa chỉ, điện thoại
    .allowed = chỉ ở trang thứ nhất, cỡ 11–12
    .help-mend = bôi đen, đặt lại cỡ chữ (ND30-149; PL I, III.4)

K1150 = Thành phần bắt buộc: { form-found }; quy định: có đủ ô số 1, 2, 3, 4, 5a, 6, 7a, 7b, 9b; kế hoạch không có 5b, 9a
    .what = Thành phần bắt buộc
    .allowed = có đủ ô số 1, 2, 3, 4, 5a, 6, 7a, 7b, 9b; kế hoạch không có 5b, 9a
    .help-mend = thêm thành phần còn thiếu, bỏ thành phần thừa (ND30-150; PL I, II)

K1151 = Ngôn ngữ soát lỗi (số chữ): { form-found }; quy định: vi-VN
    .what = Ngôn ngữ soát lỗi (số chữ)
    .allowed = vi-VN
    .help-mend = chọn cả văn bản, Xem lại (Review) → Ngôn ngữ → Tiếng Việt

K1152 = Độ rộng bảng so với lề: { form-found }; quy định: không vượt lề quá 8 mm
    .what = Độ rộng bảng so với lề
    .allowed = không vượt lề quá 8 mm
    .help-mend = kéo bảng vừa lề: Thuộc tính bảng → Độ rộng
