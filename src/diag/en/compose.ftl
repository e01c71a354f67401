K550 = the tag is not well written
    .label = here
    .help-look = a tag looks like {"{{ name }}"} or {"{{ function(\"value\") }}"}; names have plain letters, joined by underscores{ $why ->
        [character] ; there is a character here that a tag does not take
        [mark] ; a mark is missing here, or there is one too many: bracket, quote, comma
        [value] ; only numbers are compared and calculated with
       *[other] {""}
    }
    .help-close = a tag that {"{{"} opens must be closed by {"}}"}, before another one opens
K551 = there is no value named «{ $name }»
    .label = no such name
    .help-meant = did you mean «{ $meant }»?
    .help-known = the names there are: { $known }
    .help-call = this is a function: write {"{{"} { $call } {"}}"}
    .help-quote = a value stands in quotes: { $quoted }
K552 = there is no function or filter named «{ $name }»
    .label = no such name
    .help-meant = did you mean «{ $meant }»?
    .help-known = the functions there are: { $known }
K553 = the function «{ $function }» takes no value «{ $name }»
    .label = in this call
    .help-known = it takes: { $known }
    .help-table = columns, selection, total … of the table are written under «tables» at the top, with an «id»; the text gives that id alone
K554 = the value «{ $name }» is missing
    .label = this call lacks it
    .help-write = write it in the brackets, in quotes
K555 = the directory of bodies has no «{ $name }»
    .label = not in the directory
    .help-meant = did you mean «{ $meant }»?
    .help-directory = add it under «agencies», or write the name out instead of the tag
    .other-meant = the nearest one
K556 = no heading reads «{ $title }»
    .label = this reference leads nowhere
    .help-meant = did you mean «{ $meant }»?
    .help-heading = copy the heading's words without its number; case does not matter
    .other-meant = the nearest one
K557 = several headings read «{ $title }»; it is not clear which is meant
    .label = this reference
    .help-rename = make the headings differ, or write the number out
    .other-one = the first
    .other-two = the second
K558 = there is no annex «{ $name }»; the plan has { $count }
    .label = no such annex
    .help-number = give its number (1, 2 …) or its id
K559 = criteria or a table share their paragraph with other text
    .label = must stand alone
    .help-alone = make {"{{ … }}"} a paragraph of its own: a blank line above and below, no dash or number before it
K560 = the typed number «{ $typed }» will print as «{ $printed }»
    .label = prints as «{ $printed }»
    .other-also = off with it
    .help-correct = numbers are made by the program; correct the typed one, or delete or add the item that makes the difference
K561 = a heading { $depth } levels deep; a plan has four: I., 1., 1.1., a)
    .label = printed bold, without a number
    .help-list = use fewer #, or a dash
K562 = the footnote «[^{ $label }]» has no text
    .label = called here
    .help-write = add a line of its own: [^{ $label }]: text of the note
K563 = { $what ->
        [image] a picture
       *[rule] a horizontal line
    } in the text is not printed
    .label = left out
    .help-leave = delete it; lines and pictures belong in the Word template
K564 = there are no figures of «{ $name }» to work with
    .label = cannot be worked out
    .other-words = words, which cannot be added up
    .help-scores = fill in the scores of the items concerned, or leave the tag out
    .help-words = write a figure there, or put the words into «note»
K565 = «./.» stands in the middle of the text
    .label = belongs at the end of the body only
    .help-delete = delete it; the program prints «./.» once, at the end
K566 = no item has the code or group «{ $code }»
    .label = not among the items
    .help-meant = did you mean «{ $meant }»?
    .help-items = compare with the codes and group names of the items
K567 = «{ $name }» is no kind of score
    .label = cannot be added up
    .help-fields = use one of: max, bonus, penalty, got, lost, target, budget
K568 = a view of criteria cannot stand in a cell
    .label = lies in a field of an item
    .help-text = move the tag into the body, or into an annex's text
K569 = «{ $typed }» is typed without # and prints as a plain paragraph, not as a heading
    .label = this paragraph
    .help-hash = if it is a heading, type # and a space before it; the program numbers it
    .help-escape = if it is a plain paragraph, nothing need be done
K577 = these words are printed nowhere: «{ $words }»
    .label = written here
    .help-reword = write them another way or in another place; meanwhile nothing is written, so that no page lacks them
    .help-report = this is a fault of the program: please report it with the plan
K578 = «{ $words }» is printed nowhere: { $why ->
        [tag] the Word template leaves it out
       *[other] the plan leaves it out
    }
    .many = { $count } texts are printed nowhere: the plan leaves them out
    .place = «{ $words }»
    .label = { $why ->
        [page] annexes alone have no page that prints this
        [tag] the Word template has no tag that prints this, nor the words themselves
       *[other] no column shows it, or a condition leaves it out
    }
    .help-column = to print it, add its column to «cột» of the table
    .help-tag = to print it, type {"{{"} issuer.name {"}}"}, and above it {"{{"} issuer.parent {"}}"}, in the letterhead of the template, or these words themselves
    .help-page = there is a first page where the plan has «nội dung», «nơi nhận» or «ký»
    .help-leave = if it need not be printed, there is nothing to do
K579 = as asked, the annexes alone are written: this is not
    .label = not in the file
    .other-also = nor is this
    .help-whole = leave out «--only» to write the whole plan
K580 = there is no space after { $mark }, so this line prints as a plain paragraph, not as a heading
    .label = this line
    .help-space = type a space after { $mark }
    .help-escape = if it is text, type \ before #
K581 = there is no space after «{ $mark }», so this line runs on from the one above or prints glued to its mark
    .label = this line
    .help-space = type a space after «{ $mark }»
K582 = «{ $letter }.» is no mark of a point, so these lines become one paragraph
    .label = from here on
    .help-bracket = write { $letter }) and a space (NĐ 30/2020: points have a letter and a closing bracket)
K583 = a ** has no partner and prints as typed
    .label = in this text
    .help-close = bold words stand between two **, without spaces on the inside: **bold words**
    .help-escape = to print the sign itself, type \*\*
K584 = the line { $rule } is missing below the first line of this table, so it prints as text
    .label = this text
    .help-rule = add a line { $rule } right below the first line of the table
K585 = a heading without words: left out, no number is given
    .label = here
    .help-title = write the title after # and a space, or delete the line
K586 = this row has { $cells } cells, the table { $columns } columns: the rest cannot be printed
    .label = this row
    .help-column = add a column in the first line and in the line |---|, or take a cell away
    .help-bar = a | that is text in a cell is typed \|
K587 = no mark names the footnote «[^{ $label }]:», so it is not printed
    .label = this footnote
    .help-mark = write [^{ $label }] right behind the words it is for, or delete the line
K598 = the footnote «[^{ $label }]:» is written twice
    .label = the second one
    .other-first = the first one
    .help-rename = give one of them another label, also where it is named in the text
K597 = a footnote stands in a footnote
    .label = in this text of a footnote
    .help-empty = leave an empty line between the footnote and the text below it, if that is no part of it
    .help-text = or put the words of the inner footnote into the outer one
K594 = { $count ->
        [1] this line begins with a capital and goes on with the line above
       *[other] { $count } lines begin with a capital and go on with the line above
    }
    .label = joined to the line above
    .other-also = so is this
    .help-empty = if a new paragraph begins here: leave an empty line above, or end the line above with a full stop, semicolon or colon
    .help-leave = if it is one paragraph, there is nothing to do
K595 = { $count ->
        [1] an item has the same mark as the item it lies in, and prints beside it
       *[other] { $count } items have the same mark as the item they lie in, and print beside it
    }
    .label = the inner item
    .other-also = another one
    .help-mark = all levels are indented alike (NĐ 30/2020) and told apart by their marks: dash (-), then plus (+), then dot (•)
K272 = the score reached, { $got }, is { $why ->
        [below] below the least, { $bound }
       *[above] above the most, { $bound }; the lost score is left blank
    }
    .label = { $got } reached
    .other-bound = { $bound } comes from here
    .help-check = compare both figures with the published result
    .help-minus = points taken away are written with a minus: { $minus }
K273 = column «{ $column }»: the group says { $written }, its rows add up to { $computed }
    .label = { $written } here
    .other-group = this group
    .help-check = check the group's figure and each row's; both are printed, as written and as added up
K274 = budget «{ $text }» is no figure and cannot be added up; the sum is left blank
    .label = not a figure
    .help-figure = write a figure in the unit of the table, for instance 1.500; or leave out the table's total
K257 = { $count ->
        [1] one row has no target, so targets are
       *[other] { $count } rows have no target, so targets are
    } not added up; the cell of the sum stays blank
    .label = none in this row
    .other-with = others have one
    .help-fill = write «điểm mục tiêu» in every row; where the score is to stay, the score got
K571 = merged cell «{ $text }» covers columns that do not stand side by side
    .label = the columns of this cell
    .other-table = the table has its columns in this order
    .help-order = bring these columns together in the table, or let the cell cover fewer
K572 = vertically merged groups need a column for their names
    .label = this table has no group column
    .help-column = add the group to the columns, for instance: columns: tt; group; name
    .help-shape = or choose another group style: full row, one cell, ordinary row
K573 = the table needs at least { $needed } mm so that no word is broken; the page has { $width } mm
    .label = all columns are narrowed alike
    .help-fewer = leave out a column, or shorten the headers
    .help-landscape = if the annex is portrait: set orientation: landscape
K574 = column «{ $column }» is { $width } mm wide, its longest word needs { $needed } mm
    .label = the long word will be broken
    .help-wider = make it wider, or leave the width out and it is worked out
K208 = the number «{ $typed }» typed before the name is not the one it has here ({ $counted })
    .label = «{ $typed }» is printed, and the rows after it count on from it
    .help-count = type «{ $counted }», or leave the number out and let it be counted
    .help-own = if it is «{ $typed }», take it out of the name and add a line «tt: { $typed }»

K209 = the condition asks for «{ $name }» as «{ $field }», a body that neither an item nor the directory has
    .label = this body
    .other-meant = in the directory
    .help-meant = did you mean «{ $meant }»?
    .help-directory = write a key of the directory, or the name as it is printed: chu_tri == "Phòng Kinh tế"

K210 = the code «{ $code }» stands in several places
    .label = not clear which
    .help-apart = write the code or name of the entry above with it: { $apart }
    .help-annex = name the annex that has the entry: code="{ $code }", annex="1"

K211 = several lists have «{ $field }», it is not clear which is meant
    .label = this figure
    .help-annex = name the annex with the list: annex="…" (there are: { $annexes })

K596 = «{ $word }» is longer than column «{ $column }» is wide ({ $width } mm), and breaks at the edge of its cell
    .label = this long word
    .help-shorten = write the document's name or a short address
    .help-leave = if it must be printed in full, there is nothing to do: all of it prints, and is found

K575 = the table has no rows
    .label = no item is chosen
    .help-selection = check the table's selection and condition, or the list of items is empty
    .help-blank = for a blank form add: blank rows: 5
K576 = the grid of the table cannot be closed at row { $row }
    .label = this table
    .help-report = this is a fault of the program, not of the plan; please report it with this file
K590 = { $why ->
        [unknown] tags have no statement «{ $word }»
        [deep] statements «if» lie too deep in each other
       *[chain] a value that «set» gives is made of another one that «set» gave
    }
    .label = here
    .help-unknown = there are: if, elif, else, endif, set, raw, filter; there are no loops: what is to be printed of items is asked for by {"{{"} criteria(…) {"}}"}
    .help-deep = use fewer layers, or join conditions by and, or
    .help-chain = write the value out, without the one that was set before
K591 = «{ $found }» stands in single braces, so it prints as typed
    .label = no tag
    .help-double = a tag stands in double braces: { $right }
