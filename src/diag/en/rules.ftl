# What should be put right before signing: figures, bodies, times, wording, citations.

K212 = { $item } has { $max } points, and the only item under it has none
    .label = no points
    .other-parent = the points of the item above
    .help-score = write the full score of the item below, or leave that item out

K213 = { $kind ->
        [rank] rank { $found } is beyond the number ranked ({ $most })
        [share] a share of { $found } is beyond 100%
       *[points] { $found } is more than { $most }
    }
    .label = beyond the most
    .other-most = the most
    .help-look = look at both figures

K214 = { $count ->
        [1] the target is what was got ({ $got }), though points are lost and a solution is listed: { $item }
       *[other] { $count } items list a solution and plan no more than was got; the first: { $item }
    }
    .label = no rise
    .other-also = no rise either
    .help-raise = raise the target, or say why it cannot be

K215 = the result says { $found }, the points of the item are { $score }
    .label = { $found } here
    .other-score = the points of the item
    .help-one = correct one of the two

K216 = a figure in the English way: { $found }
    .label = { $right } in Vietnamese
    .help-write = write «{ $right }»: a comma before decimals, points between thousands

K217 = the parts make { $sum }, the text says { $whole }
    .label = { $whole } here
    .other-part = this part
    .help-add = add the parts up and correct the wrong figure

K218 = the text says { $found }, the items give { $right }
    .label = { $found } here
    .other-items = the figure of the items
    .help-from = correct it, or let the program work it out with {"{{"} tong(…) {"}}"}, {"{{"} ty_le(…) {"}}"}

K219 = { $kind ->
        [share] the cell says { $found }, the row gives { $right }
       *[sum] the total row says { $found }, the rows above make { $right }
    }
    .label = { $found } here
    .help-add = add the column up and correct the wrong figure

K224 = the text announces { $found }, { $count } are listed below
    .label = { $found } here
    .other-list = the list begins here
    .help-count = count again, and correct the figure or add what is missing

K225 = the text says { $found }, the row says { $other } of the same thing
    .label = { $found } here
    .other-row = { $other } in the row
    .help-one = correct one of the two

K226 = the goal of { $goal }% is below the { $reached }% that was reached
    .label = the goal
    .other-reached = what was reached
    .help-raise = raise the goal, or say why it is lower

K230 = { $fault ->
        [style] the group is numbered unlike the others: { $found }
        [malformed] the number of the group is malformed: { $found }
        [order] group { $found } is out of order
        [typed] the number { $found } is typed before the group's name without a stop
       *[gap] the numbers of groups jump to { $found }
    }
    .label = this group
    .help-number = write { $right }, or put the groups in order
    .help-typed = leave the number out of the name: the program numbers groups

K231 = { $fault ->
        [parent] code { $found } has no criterion { $right } above it
        [none] the criterion has no code, all others have one
        [prefix] the name lacks the word that others have before the code { $found }
       *[name] the name says { $found }, the item has the code { $right }
    }
    .label = this item
    .other-code = the code of the item
    .help-parent = add criterion { $right }, or correct the code
    .help-none = write «mã»
    .help-prefix = write the names in one way
    .help-name = correct one of the two

K232 = the row is numbered { $found }, it should be { $right }
    .label = this row
    .help-count = number the rows again

K233 = the section has «{ $found }» and no number after it
    .label = the only number
    .help-drop = leave the number out, or add what is missing

K303 = no product: { $item }
    .label = «sản phẩm» is missing
    .help-add = write «sản phẩm:» as the others do

K304 = no solution: { $item }
    .label = «giải pháp» is missing
    .help-add = write «giải pháp:» as the others do

K305 = no partner: { $item }
    .label = «phối hợp» is missing
    .help-add = write «phối hợp:» as the others do

K311 = no cause: { $item }
    .label = «nguyên nhân» is missing
    .help-add = write «nguyên nhân:» as the others do

K306 = no monitor: { $item }
    .label = «theo dõi» is missing
    .help-add = write «theo dõi:» as the others do

K307 = the group has no item: { $group }
    .label = this group
    .help-task = add what is to be done, or leave the group out

K308 = { $kind ->
        [solution] the solution repeats the cause or the name: { $item }
        [points] the solution repeats the points of the row: { $item }
       *[product] the product repeats the task: { $item }
    }
    .label = said again
    .other-same = said here
    .help-solution = say what will be done about it
    .help-product = say what will be there: a decision, a report, a number
    .help-points = leave the points out; the result has them

K309 = this task is in the list already: { $item }
    .label = the second time
    .other-first = the first
    .help-drop = leave one out, or say where the two differ

K310 = of { $count } criteria with parts, this one alone names a lead: { $item }
    .label = a lead
    .other-item = this item
    .help-drop = leave the lead out: the parts have theirs

K354 = «{ $found }», the directory has «{ $right }»
    .label = written otherwise
    .other-directory = in the directory
    .help-write = write «{ $right }», or {"{{"} co_quan("key") {"}}"}

K548 = one body in two spellings: «{ $found }» and «{ $right }»
    .label = written otherwise
    .other-usual = the usual way
    .help-one = write it in one way, or put the name into the directory («cơ quan») and name it by its key

K355 = «{ $found }» is not the unit of this plan ({ $right })
    .label = written otherwise
    .other-issuer = who issues the plan
    .help-name = write «{ $right }»

K356 = { $count } bodies lead: { $item }
    .label = several leads
    .help-one = let one lead, and the others be partners

K357 = the lead «{ $body }» names nobody: { $item }
    .label = nobody in particular
    .help-name = name one body

K407 = there is no «{ $found }» in the calendar
    .label = no such time
    .help-look = look at day, month and quarter

K408 = it says { $found }, the plan is about { $own }
    .label = { $year } here
    .other-title = the year of the plan
    .help-look = write { $own }, or say that the past is meant

K409 = due on { $date }, which is { $name }
    .label = a day off
    .help-move = move it to the working day before or after

K410 = it says { $found }, the item ends on { $end }
    .label = until { $last }
    .other-deadline = the time of the item
    .help-one = correct one of the two

K411 = a milestone ends on { $last }, before the one above it begins ({ $first }): { $deadline }
    .label = in the wrong order
    .help-order = look at the order and the days of the milestones

K412 = the text says { $found }, the item is done by { $end }
    .label = another day
    .other-deadline = the time of the item
    .help-one = correct one of the two

K526 = no stop between two sentences: «{ $found }»
    .label = a new sentence begins here
    .help-stop = add a stop or a semicolon

K527 = the paragraph ends without a mark, the others have one
    .label = no mark
    .help-stop = add a stop or a semicolon

K528 = the heading ends in «{ $mark }»
    .label = a mark too much
    .help-drop = leave it out

K529 = { $kind ->
        [sentence] one sentence stands word for word in { $count } items
       *[paragraph] this paragraph stands above already
    }
    .label = said again
    .other-first = the first
    .other-also = the same
    .help-drop = leave one out
    .help-own = say of each item what is its own

K701 = { $fault ->
        [kind] kind and symbol do not belong together: { $found }
        [body] { $found } does not issue instruments with the symbol of { $number }
        [order] number and symbol in the wrong order: { $number }
        [party] the Party joins number and symbol with a hyphen: { $number }
        [number] the word «số» is missing: { $found }
        [nobody] the ground { $number } does not say whose it is
       *[date] { $number } is cited without its date
    }
    .label = look here
    .help-kind = that symbol is one of a { $right }: correct kind or symbol
    .help-body = that instrument is one of { $right }: correct the body or the symbol
    .help-party = write { $right }
    .help-number = write «số» before the number
    .help-order = write number/year/symbol, in the symbol the kind before the body
    .help-nobody = add «của» and the body that issued it
    .help-date = write «ngày … tháng … năm …» behind number and symbol

K702 = { $found } was replaced by { $new } (from { $since })
    .label = replaced
    .help-new = check, and cite { $new }

K703 = it says «{ $found }», this plan is «{ $right }»
    .label = written otherwise
    .other-own = of the plan
    .help-drop = leave «kèm theo» out: the program writes the line from the plan's number and date

K704 = { $fault ->
        [joined] two grounds in one paragraph
        [twice] this ground stands above already
        [last] the last ground does not end in a stop
        [dash] a ground begins with a dash
        [order] a local instrument stands before one of a central body
       *[end] a ground does not end in a semicolon
    }
    .label = look here
    .other-first = the first
    .help-joined = a paragraph each
    .help-twice = leave one out
    .help-last = end it with a stop
    .help-dash = leave the dash out
    .help-order = put grounds in the order of the bodies that issued them
    .help-end = end it with a semicolon, the last one with a stop

K705 = { $kind ->
        [section] { $found } is named, and the sections go to { $count }
        [field] { $found } is named, and the number of fields is { $count }
       *[criterion] { $found } is named, and no item has that code
    }
    .label = not there
    .help-section = correct the number, or write {"{{"} muc("TITLE") {"}}"}, which follows renumbering
    .help-field = correct the number of the field
    .help-criterion = correct the code, or add the criterion

K706 = nothing points to { $label }
    .label = this annex
    .help-point = point to it in the text with {"{{"} phu_luc("id") {"}}"}

K710 = «{ $found }» for «{ $right }»
    .label = a slip
    .help-write = write «{ $right }»

K711 = { $fault ->
        [letter] a foreign letter in «{ $found }»
       *[syllable] «{ $found }» forms no Vietnamese syllable
    }
    .label = look at this word
    .help-letter = type it again
    .help-syllable = correct it; put a loan word in quotation marks

K712 = «{ $found }» in a plan of { $issuer }
    .label = of a higher level
    .other-issuer = who issues the plan
    .help-level = write one's own unit

K713 = capitals in running text: { $found }
    .label = capitals
    .help-small = write small letters

K720 = { $fault ->
        [none] the plan has no signature
        [council] a plan of the committee is signed for the council: { $found }
        [short] the authority is not abbreviated: { $found }
        [body] a title does not name its body: { $found }
        [name] the signer's name is in capitals: { $found }
        [same] who signs under «{ $found }» is a deputy
       *[office] a title that the issuing body does not have: { $found }
    }
    .label = look here
    .help-none = add «ký:» with authority, title and name
    .help-council = write { $right }
    .help-short = write { $right }
    .help-same = write { $right } below, or leave the line KT. out
    .help-body = write the title alone
    .help-name = write capitals at the beginning of each word
    .help-office = write { $right }

K722 = { $fault ->
        [year] a year of two digits: { $found }
       *[zero] no zero: { $found }
    }
    .label = look here
    .help-zero = write { $right }
    .help-year = write four digits

K723 = { $fault ->
        [parent] { $found } has no body above it
       *[symbol] the symbol { $found } is not one of the issuing body
    }
    .label = look here
    .other-issuer = who issues the plan
    .help-parent = add «cơ quan chủ quản:»
    .help-symbol = write { $right }, or leave «ký hiệu» out and the program writes it

K724 = a plan does not say «{ $found }»
    .label = of a letter
    .help-drop = leave it out
