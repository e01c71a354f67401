# What should be put right before signing.

K201 = lost score does not match: { $max } − { $got } = { $right }, the plan says { $lost }
    .label = { $lost } here
    .other-max = full score { $max }
    .other-got = score got { $got }
    .help-delete = delete the line «điểm mất»; it is worked out from the other two. If { $lost } is right, correct «điểm chuẩn» or «điểm đạt»

K202 = the { $field ->
        [max] full scores
        [got] scores got
        [lost] scores lost
       *[target] target scores
    } under this item add up to { $sum }, more than its { $parent }
    .label = this item: { $parent }
    .other-first = the items under it begin here
    .other-odd = without this one the sum is { $parent }
    .help-compare = compare the item's score with those under it and correct the wrong one
    .help-odd = look at that one: for points on top write «bonus» instead of «max», for a line that says how to score «rubric» instead of «name»; if it belongs elsewhere, correct its «code»

K203 = the { $field ->
        [max] full scores
        [got] scores got
        [lost] scores lost
       *[target] target scores
    } under this item add up to { $sum }, the item has { $parent }
    .label = this item: { $parent }
    .other-first = the items under it begin here
    .help-compare = the list is declared complete, so both must be equal: correct the wrong figure, or drop «danh mục đầy đủ»
    .help-partial = see whether a criterion that lost points was left out; nothing need be done if the rest is dealt with elsewhere

K204 = code { $code } is used twice
    .label = used before
    .other-first = first used here
    .help-renumber = give one of the two items its own code
    .help-ten = after { $before } comes { $ten }, not { $code }: typed as a number, { $ten } loses its last 0

K205 = target { $target } is below the score already got, { $got }: { $item }
    .label = target { $target }
    .other-got = got { $got }
    .help-raise = raise the target, or check the score that was got

K220 = «{ $group }»: { $score } is added to the highest score
    .label = without a sign
    .other-group = this group
    .help-sign = write { $signed }, or write «bonus» or «penalty» instead of «max»
    .help-which = write «bonus» or «penalty» instead of «max»

K301 = no lead body: { $item }
    .many = { $count } entries have no lead body
    .place = { $item }
    .label = nobody answers for this item
    .help-add = write a body of the directory behind «chủ trì:»

K302 = { $body } is both lead and partner
    .label = a partner here
    .other-lead = the lead body
    .other-also = this one, too
    .help-drop = drop it from «phối hợp», or name the body that was meant

K401 = no deadline: { $item }
    .many = { $count } entries have no deadline
    .place = { $item }
    .label = this item has no deadline
    .help-add = write it behind «thời gian:», as it should print

K402 = the deadline ends on { $last }, before the plan is issued ({ $issued }): { $deadline }
    .label = over before the plan is issued
    .other-issued = the day of issue
    .help-move = move the deadline, or leave the item out if it is done

K403 = the deadline lies in { $year }, the plan speaks of years { $side ->
        [earlier] from { $first } on
       *[later] up to { $last }
    }: { $deadline }
    .label = year { $year }
    .other-title = the years in the trích yếu
    .help-later = check the year; a long-term goal may stay as it is, or name its year in the trích yếu, or write «và những năm tiếp theo»
    .help-earlier = check the year; leave the item out if it is done, or name its year in the trích yếu

K510 = the body does not point to the annex
    .label = nothing points to this annex
    .other-body = the body
    .help-point = write in the body: (Chi tiết tại {"{{"} phu_luc() {"}}"} kèm theo)

K511 = a plan of { $issuer } is signed on behalf of the committee: the line with TM. is missing
    .label = the first line of the block
    .other-issuer = the issuing body
    .help-add = begin the block «ký» with the line «TM. ỦY BAN NHÂN DÂN»

K512 = { $fault ->
        [form] the authority is not written as it should be: { $found }
       *[title] the signer's own title is missing under { $found }
    }
    .label = { $fault ->
        [form] not as the decree writes it
       *[title] the next line must be the signer's own title
    }
    .help-form = a full stop right after the letters, a space, then the title:
    .help-title = add a line with the signer's own title, such as PHÓ CHỦ TỊCH

K513 = { $found } does not belong before the signer's name
    .label = leave this out
    .help-drop = the name alone:

K514 = { $fault ->
        [none] the plan has no recipients
        [archive] the recipients have no line Lưu: VT
        [registry] the line Lưu does not name VT (the registry)
        [letters] an abbreviation of the line Lưu is not in capitals
        [last] the line Lưu is not the last
        [colon] the line Lưu lacks its colon
        [twice] this recipient stands above already
        [letter] a plan does not say Kính gửi
       *[above] a plan does not say Như trên among its recipients
    }
    .label = { $fault ->
        [none] before the signature
        [archive] the line Lưu must follow
        [registry] VT is missing
        [letters] look at the abbreviation
        [last] must be the last line
        [colon] look here
        [twice] the second time
       *[other] for letters only
    }
    .help-none = add «nơi nhận:», a line each, the last of them Lưu: VT and the drafting unit
    .help-archive = add as the last line: - Lưu: VT, and the drafting unit
    .help-registry = write: - Lưu: VT, then the drafting unit
    .help-letters = abbreviate the drafting unit in capitals
    .help-last = move the line Lưu to the end
    .help-colon = write - Lưu: VT, …
    .help-twice = leave one out
    .help-letter = drop the line; name the body that receives it on a line of its own
    .help-above = drop the line, or name the body

K515 = { $fault ->
        [capitals] the trích yếu is in capitals
        [about] the trích yếu of a plan does not begin with V/v
        [kind] the trích yếu says Kế hoạch again
       *[mark] no punctuation ends a trích yếu
    }
    .label = the trích yếu
    .help-about = drop V/v; begin with the matter itself, or with Về
    .help-kind = drop Kế hoạch at the beginning: KẾ HOẠCH is printed on the line above
    .help-mark = drop the mark at the end
    .help-capitals = write small letters, with capitals at the beginning and in names

K516 = { $when ->
        [later] this body came with the reorganisation of 2025: { $found } (places: { $count })
       *[gone] this body or unit is gone since the reorganisation of 2025: { $found } (places: { $count })
    }
    .label = { $when ->
        [later] not yet there when the plan is issued
       *[gone] gone when the plan is issued
    }
    .help-successor = most of its work now lies with { $successor }; make sure of the matter and name it
    .help-unit = name the commune, ward, or body that now does the work
    .help-history = if it is about the past, name the year or the instrument, or add the word cũ
    .help-then = name the body of the day of issue, or look at the date of the plan

K517 = { $body } is not under { $issuer } and cannot be given the lead
    .label = a body of another level
    .other-issuer = the issuing body
    .help-own = name the office's own unit as lead; move this body to «phối hợp» if need be

K519 = said twice: { $found }
    .label = again
    .help-delete = leave one of the two out

K520 = { $fault ->
        [space] a space before the mark { $mark }
        [glued] no space behind a mark: «{ $mark }»
        [twice] two marks in a row: «{ $mark }»
        [stroke] a comma before a stroke
        [comma] a comma behind the word «cấp»
        [dash] a dash glued to the word behind it: «{ $mark }»
        [bracket] a space amiss at a bracket
        [spaces] two spaces in a row
        [end] it ends in { $mark }
        [closed] { $mark } is closed and not opened
       *[open] { $mark } is opened and not closed
    }
    .label = { $fault ->
        [space] delete this space
        [closed] closed here
        [open] opened here
       *[other] here
    }
    .help-space = the mark follows its word at once
    .help-glued = add a space
    .help-twice = delete one
    .help-stroke = delete the comma
    .help-comma = delete the comma, or write «cấp huyện, cấp xã»
    .help-dash = write it with a space on both sides, or delete it
    .help-bracket = write a space before the bracket that opens, and none inside
    .help-spaces = delete one
    .help-end = delete it, or end with the right mark
    .help-closed = open it, or delete it
    .help-open = close it, or delete it

K521 = a misspelt abbreviation: { $found }
    .label = should be { $right }
    .help-write = write { $right }

K522 = capitals not as the decree has them: { $found }
    .label = should be { $right }
    .help-write = write { $right }

K523 = tone marks stand in two ways: { $odd } and { $usual } (words of the rarer way: { $count })
    .label = the rarer way
    .other-usual = the usual way
    .help-one = keep to one way; nothing need be done for a proper name

K524 = spans of years are joined in two ways: { $odd } and { $usual }
    .label = the rarer way
    .other-usual = the usual way
    .help-one = keep to one sign throughout

K525 = this column is empty in all rows ({ $rows })
    .label = no row fills it
    .help-drop = drop it from «cột» if it is not needed
    .help-fill = if it is, fill in the field

K518 = { $fault ->
        [year] a number without its year: { $found }
        [years] the year in the number { $found } is not that of its date ({ $date })
        [after] { $found } is dated { $date }, after the plan ({ $other })
       *[date] { $found } is cited with two dates: { $other } and { $date }
    }
    .label = { $fault ->
        [year] the year is missing
       *[date] here of { $date }
    }
    .other-first = { $fault ->
        [years] here { $other }
       *[date] here of { $other }
    }
    .other-issued = the date of the plan
    .help-year = write number/year/symbol, such as 30/2020/NĐ-CP
    .help-date = look at the instrument and correct the wrong date
    .help-after = a plan cannot rest on what is not there yet: look at the date

K530 = { $count ->
        [1] this item is printed nowhere
       *[other] { $count } items in a row are printed nowhere, from this one on
    }: { $item }
    .label = no table and no criterion block shows it
    .other-last = to this one
    .other-head = nor is this above it
    .other-select = the table shows these only
    .help-annex = add «phụ lục» with «cột: …», or show it in the body with {"{{"} tieu_chi(…) {"}}"}; delete it if it is not needed
    .help-select = add it to «chọn», or add an annex for these items; delete them if they are not needed

K531 = no table has a column «{ $column }» to print the name of { $count ->
        [1] this item
       *[other] { $count } items, from this one on
    }: { $item }
    .label = this is not printed
    .other-also = nor is this
    .other-table = the columns of the table
    .help-column = add «{ $column }» to «cột» of the table
    .help-criterion = if this is a task, write «nhiệm vụ: …» in place of «tên: …»

K532 = «{ $field }» is printed nowhere: { $why ->
        [group] the row of a group has no cell for it
       *[other] no table has that column
    } ({ $count ->
        [1] item { $item }
       *[other] { $count } items, from { $item } on
    })
    .label = this is not printed
    .other-also = nor is this
    .other-table = the columns of the table
    .help-column = add «{ $field }» to «cột» of the table
    .help-group = write «kiểu nhóm: …; hàng thường» in the table: the row of a group then has all cells
    .help-comment = if it need not print, delete it, or make it a remark with # at the beginning of the line

K533 = the merged cell over «{ $columns }» is not printed: the table has none of these columns ({ $item })
    .label = this is not printed
    .other-table = the columns of the table
    .help-column = name columns in «gộp ô» that the table has, or add them to the table

K534 = this «{ $level }» lies in no «{ $upper }», so the cell «{ $upper }» of its row stays blank: { $item }
    .label = outside every «{ $upper }»
    .other-column = the column that stays blank
    .other-next = the first «{ $upper }» is here
    .help-open = write «{ $upper }: …» before it, or move it under its «{ $upper }»

K206 = { $fault ->
        [order] code { $code } is out of order
       *[gap] code { $code } is missing: the list skips it here
    }
    .label = { $fault ->
        [order] out of order
       *[gap] after the gap
    }
    .other-above = the code before it
    .other-after = against this code
    .help-look = look for item { $code }, or number the items after it anew
    .help-order = correct the code, or move the item to its place

K207 = { $kind ->
        [change] { $percent }% is not the rise or fall from { $max } to { $got } ({ $right }%)
       *[share] { $percent }% is not { $got }/{ $max } ({ $right }%)
    }
    .label = { $percent }% here
    .other-points = the figures of the sentence
    .help-check = check both; with {"{{"} ty_le("code") {"}}"} the program works it out

K353 = { $body } stands twice in one cell
    .label = the second time
    .other-first = the first
    .help-drop = delete one

K404 = { $kind ->
        [marks] the deadline is typed without diacritics: «{ $part }» prints as written
        [rest] the deadline is understood in part only; not understood: «{ $part }»
       *[other] the deadline is not understood: «{ $part }» prints as written and cannot be checked
    }
    .label = { $kind ->
        [year-first] the year stands in front
        [short-year] the year has not four digits
        [quarter] no quarter from I to IV with «/» or «năm» before its year
        [week] a month has the weeks 1 to 5
        [hour] hours go from 0 to 24
       *[other] here
    }
    .help-form = { $kind ->
        [quarter] write quý II/2026 or quý II năm 2026
        [month] write tháng 6/2026
        [short-year] write all four digits of the year: 30/6/2026, tháng 6/2026, năm 2026
        [year-first] write 30/6/2026: day, month, then the year
        [week] write tuần 2 tháng 3/2026
        [hour] write trước 15 giờ ngày 30/6/2026, hours from 0 to 24
        [marks] type it with its diacritics
        [rest] write the time alone and these words behind «;», or leave them: they print as written
       *[day] write 30/6/2026: day, month, then the year with four digits
    }

K405 = the deadline ends ({ $last }) before it begins ({ $first }): { $deadline }
    .label = the wrong way round
    .help-years = write the year of both ends, or swap them

K406 = { $date } is { $real }, the deadline says { $written }: { $deadline }
    .label = day of the week and date do not fit
    .help-which = write { $real }, or look at the date

K535 = { $kind ->
        [form] { $found } is named, and the plan has no such form
       *[annex] { $found } is named, and the number of annexes is { $count }
    }
    .label = there is none
    .help-call = write {"{{"} phu_luc("number or id") {"}}"}, which follows renumbering, or add the annex

K536 = { $found } signs for the head, and the line KT. is missing
    .label = above this line
    .help-add = add the line «{ $line }» above this one

K537 = this column stands twice in one table
    .label = the second time
    .other-first = the first
    .help-drop = delete one, or name the column that was meant

K538 = two annexes have the id «{ $id }»
    .label = this one
    .other-first = the other annex
    .help-rename = give one of them another id, or none

K539 = the total row has nothing to add up
    .label = this row prints with its label alone
    .help-column = add a column of scores or money and fill the figures in
    .help-drop = or drop «tổng»

K542 = { $issuer } issues as the head, not on behalf of the body: the line TM. does not belong there
    .label = this line
    .other-issuer = the issuer
    .help-drop = leave this line out; the block begins with the title
    .help-committee = if the plan is the committee's, name the committee as the issuer, without Chủ tịch

K543 = { $bodies } bodies issue together, with signature blocks for { $blocks } of them
    .label = the signature
    .other-issuer = the issuing bodies
    .help-block = write a block for each body, parted by an empty line

K547 = the annex has no title
    .label = the annex begins here
    .help-title = add a line «tên: …»: the title stands under the label
