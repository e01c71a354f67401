# Word files and templates (K6xx).

K601 = { $file } is not a Word file (.docx)
    .help-save-as-docx = Open it in Word, choose Save As, type “Word Document (*.docx)”, and use the file saved

K602 = { $file } is an old Word file (.doc); only .docx can be read
    .help-save-as-docx = Open it in Word, choose Save As, type “Word Document (*.docx)”, and use the file saved

K603 = { $file } is locked with a password
    .help-unlock = Open it in Word, remove the password under File → Info → Protect Document, save and try again

K604 = part { $part } of the Word file is missing or damaged
    .help-repair = Let Word open, repair and save it; if Word cannot either, go back to the original

K605 = { $file } unpacks to an unreasonable size and is not read
    .help-another-file = Use another Word file, or open this one in Word and save it as a new file

K606 = the Word file cannot be packed: { $fault }
    .help-another-file = Open the template in Word, save it as a new file and use that

K607 = part { $part } of the Word file is written in a form Word does not normally use
    .help-save-again = Open it in Word, choose Save As, type “Word Document (*.docx)” (not “Strict Open XML”), and use the file saved

K610 = { $kind ->
        [never-closed] a tag is opened with {"{{"} and never closed with {"}}"}
        [never-opened] there is a {"}}"} without a {"{{"} before it
       *[empty] the tag {"{{ }}"} is empty
    }
    .label = broken tag
    .help-braces = A tag lies within one paragraph and has both pairs of braces: {"{{ title }}"}
    .help-name = Write the name of the value between the braces, or delete the tag

K611 = a Word template takes no Tera loops, conditions or comments
    .label = this one
    .help-no-loops = Delete it: a paragraph whose values are absent vanishes by itself, and what repeats (body, annexes, recipients) has slots of its own

K612 = the slot { $slot } must stand alone in its paragraph
    .label = shares its paragraph
    .help-alone = Move the tag to a paragraph of its own, without other text, picture or field

K613 = the template lacks the slot { $slot }, which this document needs
    .help-add = Add a paragraph with nothing but {"{{"} { $slot } {"}}"} (or {"{{"} { $vi } {"}}"}) where it belongs

K614 = the slot { $slot } occurs twice
    .label = the second one
    .other-first = the first one
    .help-remove = Delete one of the two tags

K615 = the template lacks the style “{ $style }” (id { $id })
    .help-copy-style = Copy the style from a template that comes with the program (Word: Manage Styles → Import/Export), or start again from that template

K616 = the tag { $tag } is cut by a link, a field, a tab, a line break or a tracked change
    .label = cut tag
    .help-retype = Accept the tracked changes, delete the tag and type it again in one go

K617 = the slot { $slot } stands where its blocks cannot go
    .label = not possible here
    .help-move = The body and the annexes stand in the text itself; other slots in the text or in a table cell; none in a text box, header, footer, or a paragraph that ends a section

K640 = the file has no table { $table }
    .help-list = it has { $count }; run «kehoach adopt FILE.docx» to see the number of each
K641 = table { $table } is marked already, as «{ $region }»
    .help-renew = it needs no marks; renew the annex from the plan
K642 = the file has an annex with the id «{ $id }» already
    .help-another = choose another id for --as
K643 = no column of table { $table } is understood
    .help-header = look at the table's first row in Word: each column needs a name, such as «Nhiệm vụ», «Cơ quan chủ trì», «Thời gian thực hiện»
K644 = the Word file does not tell all of issuer, date and title
    .help-write = open the YAML file and look at its first lines: write where parentheses stand, mend «ngày»
K645 = row { $row } of the table has no name: «{ $found }»
    .help-look = it was not written; look at it in Word and add it by hand
K646 = row { $row }, column «{ $key }»: «{ $found }» is no score
    .help-look = the cell was not written; look at it and add it by hand
K647 = row { $row }: «{ $key }» is { $found }, which the other two scores contradict
    .help-look = the score was not written and will be worked out; look at the three figures
K648 = row { $row } has no name and was joined to the entry above: «{ $found }»
    .help-look = look at that entry in the YAML file
K649 = the plan that was written has errors to be mended by hand
    .help-check = run «kehoach check» on the YAML file to see each of them
K650 = it is not clear what the column «{ $found }» is, so it became a column of your own
    .help-own = if it is a known field (chủ trì, thời gian …), rename it in the YAML file
K651 = Word numbers or bullets paragraphs of the table by itself, or a table stands in a cell
    .help-look = look at those cells in the YAML file: their marks are written as «-»
K652 = several tables of the file may be the annex: { $tables }
    .help-which = choose one with --annex NUMBER
