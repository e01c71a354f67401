
### Cập nhật tệp đã có (renew), cấp số (issue)

K650 = «{ $region }» đã được sửa tay ({ $count } chỗ), trong khi kế hoạch cũng đã đổi phần này; chưa ghi gì
    .label = phần đã sửa bắt đầu ở đây
    .help-take-over = đưa các chỗ sửa dưới đây vào tệp kế hoạch rồi chạy lại
    .help-keep = hoặc để nguyên phần này như trong tệp: --keep
    .help-replace = hoặc ghi đè (bản cũ được giữ bên cạnh): --replace "{ $region }"
K651 = { $kind ->
    [half] dấu «{ $mark }» của «{ $region }» chỉ còn một nửa
   *[missing] không còn tìm thấy «{ $region }» trong tệp: cả khung nội dung lẫn dấu «{ $mark }» đều đã mất
    }
    .label = nửa còn lại ở đây
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
K654 = không biết «{ $region }» đã bị sửa tay hay chưa: dấu vân tay của tệp đã mất
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
K656 = «{ $region }» cần khổ giấy khác nhưng đang chung một phần trang với «{ $other }»
    .label = phụ lục này
    .help-break = trong Word, đặt dấu ngắt phần (Section Break, trang mới) giữa hai phụ lục rồi chạy lại
K657 = { $kind ->
    [bookmark] cập nhật sẽ làm mất dấu trang «{ $name }» do người dùng đặt trong «{ $region }»
    [control] cập nhật sẽ làm mất khung nội dung (content control) do người dùng đặt trong «{ $region }»
    [torn] một dấu trang, ghi chú hay vùng bảo vệ bắt đầu trong và kết thúc ngoài «{ $region }», hoặc ngược lại
    [list] phần mới dùng danh sách đánh số tự động mà tệp này đánh số khác
   *[link] phần mới cần liên kết tới «{ $name }» mà tệp này không có
    }
    .label = ở đây
    .help-move-out = chuyển ra ngoài phần này trong Word rồi chạy lại
    .help-keep = hoặc để nguyên phần này: --keep
    .help-replace = hoặc ghi đè, chấp nhận mất: --replace
    .help-new-file = lập tệp mới từ kế hoạch
K658 = kế hoạch chưa ghi số, ngày; số { $number } và ngày đã cấp trong tệp được giữ nguyên
    .help-plan = ghi số và ngày vào tệp kế hoạch để hai bên khớp nhau
K659 = tệp đã được cấp «{ $issued }» nhưng kế hoạch ghi «{ $written }»
    .help-plan = sửa kế hoạch cho khớp với số, ngày đã cấp
    .help-replace = hoặc lấy theo kế hoạch: --replace front
K660 = { $kind ->
    [cell] { $known ->
        [both] hàng «{ $row }», cột «{ $column }»: «{ $old }» → «{ $new }»
        [old] hàng «{ $row }», cột «{ $column }»: đã xóa «{ $old }»
        [neither] hàng «{ $row }», cột «{ $column }»: đã xóa chữ
       *[new] hàng «{ $row }», cột «{ $column }»: nay ghi «{ $new }»
        }
    [row-added] thêm một hàng sau «{ $row }»: «{ $new }»
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
   *[formatting] chỉ đổi định dạng{ $known ->
        [new] : «{ $new }»
       *[neither] {""}
        }
    }
    .label = { $region }
    .help-yours = chỗ này do người dùng sửa trong Word
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
