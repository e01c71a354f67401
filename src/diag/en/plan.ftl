### Keys of the plan, values of its items.

K120 = { $file } is empty
    .label = the empty file
    .help-write = write at least «issuer» and «title»; kehoach new makes a file to begin with

K121 = «{ $table }» must be lines of «key: value», this is { $found ->
        [list] a list
        [nothing] empty
       *[other] «{ $found }»
    }
    .label = here
    .help-map = write a key, a colon, a space and the value, such as «{ $example }: …»

K122 = «{ $table }» has no key «{ $found }»
    .label = unknown key
    .help-dash = type a space after the dash
    .help-near = did you mean «{ $near }»?
    .help-elsewhere = this key belongs to «{ $other }»: move it there, or indent it to its column
    .help-allowed = the keys here: { $allowed }
    .help-listed = the keys that may stand here are listed above
    .help-extra = name a column of your own in «extra columns», a level of your own in «own levels»

K123 = «{ $key }» is written twice
    .label = the second time
    .other-first = the first time
    .other-opened = a new entry begins here
    .help-one = keep one, delete the other
    .help-dash = several keys from here on are written a second time: most likely a new entry begins, so put a dash (- ) before its first line
    .help-opened = «{ $opened }» opens a new entry: put a dash (- ) before that line
    .help-entry = keep one, delete the other; if this is a new entry, put a dash (- ) before its first line

K124 = «{ $key }» must be { $found ->
        [list] text, this is a list with dashes
        [map] text, these are keys
       *[other] a list, this is text
    }
    .label = here
    .help-block = type | after the colon; the lines below stay as they are
    .help-lines = type | after the colon, then one time a line, indented
    .help-semicolons = write them on one line, parted by semicolons
    .help-brackets = leave the brackets out
    .help-flat = the items are one flat list: each has a dash, none lies in another
    .help-signature = type «ký: |», then each part on an indented line of its own: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH, the name
    .help-text = write the value right after the colon
    .help-names = write the names on one line, parted by semicolons
    .help-records = begin a new line, each entry with a dash and a space: - name: …
    .help-directory = begin a new line, indent, one body to a line: «nội vụ: Phòng Nội vụ»
    .help-columns = write the columns on one line: «columns: tt; name; lead», or one to a dash: - name: Nội dung

K125 = «{ $of }» lacks «{ $key }»
    .label = missing here
    .help-issuer = add a line «issuer: UBND xã …, tỉnh …»
    .help-title = add a line «title: …»
    .help-body = write the body's official name after the colon
    .help-column = add a line «column: …» that says what the column shows
    .help-columns = add a line «columns: …», such as «columns: tt; name; solutions; lead; deadline»
    .help-merged = each merged cell needs «columns: …» and «text: …»
    .help-name = add a line «id: …», what texts call the table

K126 = the shared file «{ $file }» cannot be read: { $reason ->
        [missing] there is no such file
        [denied] no permission
        [busy] another program holds it
       *[other] it cannot be opened
    }
    .label = asked for here
    .help-missing = check its name; paths begin at the folder of { $from }
    .help-other = check that the file can be opened

K127 = too many shared files, stopped at «{ $file }»
    .label = here
    .help-fewer = join some of them

K128 = «{ $found }» is a key already and cannot name a column or level of your own
    .label = this name
    .help-rename = use the key that is there, or another name

K593 = the { $stars } here print as typed: names, titles, headers, deadlines and lines of the signature have no bold or italic
    .label = here
    .help-delete = leave the stars out; if they are signs that must print, leave them

K130 = there is no choice «{ $found }»
    .label = here
    .help-choose = choose one of: { $allowed }

K133 = the code { $code } stands in the wrong place: { $group ->
        [missing] { $parent } above is already closed
       *[other] the open group has the code { $group }
    }
    .label = this code
    .other-parent = { $parent } is here
    .other-between = this stands between
    .other-group = the open group
    .other-also = this one, too
    .help-move = move { $code } up, right after the entries of { $parent }
    .help-dots = the parts of a code are parted by points: { $dotted }
    .help-group = correct the code, or open a group with the code { $parent } before this entry

K134 = this entry has no name and opens no level
    .label = it begins here
    .other-above = the entry above opens here
    .help-name = add «name: …» (a criterion) or «group», «objective», «task», «activity»; if it belongs to the entry above, delete the dash before it
    .help-row = if it is one more row of the entry above, write again at least one key that the row right above has, like «product»; a cell that is not written again is merged with the one above

K944 = this row is empty, so it is not printed
    .label = there is nothing behind its colons
    .help-fill = type words behind the colons, or remove the row

K136 = an entry cannot be both a criterion («name») and a task
    .label = the task's level
    .other-name = «name» is here
    .help-one = delete «name» if it is a task; a criterion has only «group» and «name»

K137 = { $why ->
        [level] the column «{ $found }» cannot be merged
       *[other] there is no column «{ $found }»
    }
    .label = here
    .help-semicolons = columns are parted by semicolons: { $names }
    .help-near = did you mean «{ $near }»?
    .help-header = if it is the header of the column «{ $near }», write the columns as a list, one a line: - { $near }: { $found }
    .help-allowed = the columns: { $allowed }
    .help-extra = name a column of your own in «extra columns»
    .help-field = only columns of fields can be merged, not those of groups, objectives, tasks and activities

K138 = «{ $found }» is no measure from { $least } to { $most }
    .label = here
    .help-range = write a number from { $least } to { $most }, such as { $least }
    .help-millimetres = write millimetres: 2 cm is 20

K139 = margins are four numbers, here are { $count }: «{ $found }»
    .label = here
    .help-semicolons = part them by semicolons
    .help-four = write top; bottom; left; right in mm, such as 20; 20; 30; 20

K140 = the annex is empty
    .label = this annex
    .help-content = add «columns: …» for a table of the items, or «text: |» for text

K141 = «{ $found }» is no number of a document
    .label = here
    .help-number = write only the number, «number: 135»; the symbol belongs in «symbol»; without a number, delete the line

K142 = { $why ->
        [day] there is no day { $found }
        [year] the year needs four digits: «{ $found }»
       *[other] «{ $found }» is no date
    }
    .label = here
    .help-day = look at day and month in a calendar
    .help-year = write the whole year, such as 27/9/2026
    .help-form = write 27/9/2026, or 9/2026 with the day unknown, or 2026 with the month unknown

K143 = the issuer is not clear: «{ $found }»
    .label = here
    .help-empty = write its name, such as «UBND xã Bằng Phúc, tỉnh Thái Nguyên»
    .help-capitals = write it as inside a sentence («UBND xã Bằng Phúc»); the program prints the capitals
    .help-unit = write the unit after UBND or HĐND, such as «UBND xã Bằng Phúc»
    .help-body = write the body before its place, such as «UBND xã Bằng Phúc», «Sở Nội vụ tỉnh Lào Cai»

K144 = «{ $key }» cannot be worked out from «{ $issuer }»
    .label = the issuer
    .help-symbol = add a line «symbol: KH-…»
    .help-place = add a line «place: …», or «parent: UBND tỉnh …»

K145 = no entry is «{ $found }»
    .label = here
    .help-near = did you mean «{ $near }»?
    .help-codes = write codes (3.4), beginnings of codes with a star (3.*), names of groups or of a level (task), parted by semicolons

K151 = the code «{ $code }» stands in several places
    .label = not clear which
    .help-apart = write the code or name of the entry above with it: { $apart }

K152 = «ký» stands on one line, so that the name too would print in capitals as a title
    .label = one line
    .help-lines = write «ký: |» and then one part a line, indented: authority, title, name

K170 = «tables» of the plan has no table «{ $name }»
    .label = no such table
    .help-meant = did you mean «{ $meant }»?
    .help-known = the tables there are: { $known }
    .help-write = write it under «tables» at the top, beside «items», with «id: { $name }» and «columns: …»

K171 = no text asks for the table «{ $name }», so it is not printed
    .label = this table
    .help-ask = make {"{{ table(\"…\") }}"} a paragraph of its own where the table belongs
    .help-drop = if it is not needed, delete it


K251 = «{ $found }» is no score
    .label = here
    .help-number = write a number, such as 8,5; words belong in «result» or «note»

K252 = «{ $found }» may be { $decimal } or { $thousand }
    .label = here
    .other-pointed = here the point is a decimal one
    .help-which = write { $decimal } or { $thousand }
    .help-column = for thousands write { $thousand }; for decimals write another figure of the column with a decimal comma, such as 30,0
    .help-comma = it prints as { $thousand }; for decimals write { $decimal }

K253 = the score «{ $found }» has too many decimals
    .label = here
    .help-round = write at most { $limit } { $limit ->
            [1] digit
           *[other] digits
        } after the comma

K254 = the score «{ $found }» is below zero
    .label = here
    .help-lost = lost points are written without a minus: { $positive }
    .help-bonus = a bonus is not negative; for points taken away write: penalty: { $positive }

K221 = the bonus or penalty of this entry is written twice
    .label = the second time
    .other-first = the first
    .help-delete = delete one of the two lines; a «max» with a minus (-0,5) is a «penalty», with a plus (+2) a «bonus»

K222 = «rubric» does not stand under a criterion
    .label = this line
    .other-level = this entry is no criterion
    .help-criterion = put the line right after the criterion («name») that it says how to score

K223 = this entry without a code is taken for a line that says how { $code } is scored: what it is worth ({ $points }) is not added up
    .label = without a code
    .other-criterion = the criterion { $code }
    .help-rubric = if so, write «rubric:» for «name:», and this advice is gone
    .help-code = if it is a criterion, give the entry a «code:»

K255 = the score «{ $found }» is too large
    .label = here
    .help-check = check the number

K256 = the budget «{ $found }» { $why ->
        [negative] is below zero
        [decimals] has more than three decimals
       *[other] is too large
    }
    .label = here
    .help-figure = correct the figure, or add words («500 triệu đồng») if it need not be summed

K350 = no body has the key «{ $found }»
    .label = here
    .other-near = «{ $near }» in the directory
    .help-semicolons = bodies are parted by semicolons: { $names }
    .help-near = did you mean «{ $near }» ({ $name })?
    .help-full = write the full name, or add «{ $found }» to the directory «agencies»

K351 = «{ $found }» prints as «{ $official }», as the directory has it
    .many = { $count } names of bodies print as the directory has them
    .place = «{ $found }» prints as «{ $official }»
    .label = here
    .other-directory = its name in the directory
    .help-same = nothing to do if it is the same body; otherwise change the name here

K352 = the directory has no «{ $found }»
    .many = the directory has none of { $count } bodies
    .place = { $found }
    .label = printed as written
    .help-semicolons = part bodies by semicolons: { $names }
    .help-parts = if these are several bodies, part them by semicolons: { $names }
    .help-check = check the name; a body of your own goes into the directory «agencies»
    .help-add = bodies outside your office go into «other bodies», at the top level like «agencies»
    .help-more = bodies outside your office go into «other bodies»

K451 = there is no { $found } in the calendar
    .label = here
    .help-calendar = look at day, month and quarter

K540 = { $kind ->
        [party] «{ $found }» is an organisation of the Party: its documents have a form of their own, without Quốc hiệu, which the program does not make yet
       *[mass] «{ $found }» is of the Front and the mass organisations: their documents have a form of their own, which the program does not make yet
    }
    .label = the issuer
    .help-party = write this document after the Party's own rules of form
    .help-mass = write this document after the organisation's own rules of form
    .help-joint = where it issues together with a body of the State, name them all, parted by semicolons: «UBND xã …; { $found }»

K541 = the symbol of the joint document is worked out as «{ $symbol }»
    .label = no symbol is written
    .help-write = if it is right, write «symbol: { $symbol }»; where the offices write it otherwise, such as { $joint }, write that

K544 = the annex says both «attached to» and «issued with»
    .label = said again here
    .other-first = said here
    .help-one = keep one of them; its words begin the line in brackets

K546 = «{ $found }» at the head of the file is of all annexes, but this plan has a text: do they belong to the plan or to that document?
    .label = here
    .help-annex = write it in each annex of another document; leave it out for annexes of the plan

K588 = { $why ->
        [two] two rows of words above one entry
       *[last] no entry follows for this row of words to stand above
    }
    .label = here
    .help-join = write one row: type | after «full row:», one line for each
    .help-note = words under a table belong in its «note»
    .other-first = the row before

K589 = two tables have the id «{ $name }»
    .label = here
    .help-rename = give one of them another id
    .other-first = the table before

K161 = { $codes } is to be left out without a reason: it is checked all the same
    .label = the reason is missing
    .help-reason = write the reason behind the code: # kehoach: bỏ qua { $codes } reason

K162 = there is nothing to leave out: { $codes }
    .label = no longer needed
    .help-drop = delete it
