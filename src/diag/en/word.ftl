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
