# What should be put right before signing.

K201 = lost score does not match: { $max } − { $got } = { $right }, the plan says { $lost }
    .label = { $lost } here
    .other-max = full score { $max }
    .other-got = score got { $got }
    .help-delete = delete the line `điểm mất`; it is worked out from the other two. If { $lost } is right, correct `điểm chuẩn` or `điểm đạt`

K202 = the { $field ->
        [max] full scores
        [got] scores got
        [lost] scores lost
       *[target] target scores
    } under this item add up to { $sum }, more than its { $parent }
    .label = this item: { $parent }
    .other-first = the items under it begin here
    .help-compare = compare the item's score with those under it and correct the wrong one

K203 = the { $field ->
        [max] full scores
        [got] scores got
        [lost] scores lost
       *[target] target scores
    } under this item add up to { $sum }, the item has { $parent }
    .label = this item: { $parent }
    .other-first = the items under it begin here
    .help-compare = the list is declared complete, so both must be equal: correct the wrong figure, or drop `danh mục đầy đủ`
    .help-partial = see whether a criterion that lost points was left out; nothing need be done if the rest is dealt with elsewhere
    .help-rounded = rounding can explain the difference; nothing need be done if the figures are those published

K204 = code { $code } is used twice
    .label = used before
    .other-first = first used here
    .help-renumber = give one of the two items its own code

K205 = target { $target } is below the score already got, { $got }: { $item }
    .label = target { $target }
    .other-got = got { $got }
    .help-raise = raise the target, or check the score that was got

K301 = no lead body: { $item }
    .label = nobody answers for this item
    .help-add = add a line `chủ trì:` with a body of the directory

K302 = { $body } is both lead and partner
    .label = a partner here
    .other-lead = the lead body
    .help-drop = drop it from `phối hợp`, or name the body that was meant

K401 = no deadline: { $item }
    .label = this item has no deadline
    .help-add = add a line `thời gian:`, as it should print

K402 = the deadline ends on { $last }, before the plan is issued ({ $issued }): { $deadline }
    .label = over before the plan is issued
    .other-issued = the day of issue
    .help-move = move the deadline, or leave the item out if it is done

K403 = the deadline lies in { $year }, the plan speaks of years up to { $last }: { $deadline }
    .label = year { $year }
    .other-title = the years in the trích yếu
    .help-check = check the year; if it is meant, name it in the trích yếu or write `và những năm tiếp theo`
