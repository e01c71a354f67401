# Word files and templates (K6xx).

K601 = { $file } is not a Word file (.docx)
    .help-save-as-docx = open it in Word, choose Save As, type «Word Document (*.docx)», and use the file saved

K602 = { $file } is an old Word file (.doc); only .docx can be read
    .help-save-as-docx = open it in Word, choose Save As, type «Word Document (*.docx)», and use the file saved

K603 = { $file } is locked with a password
    .help-unlock = open it in Word, remove the password under File → Info → Protect Document, save and try again

K604 = part { $part } of the Word file is missing or damaged
    .help-repair = let Word open, repair and save it; if Word cannot either, go back to the original

K605 = { $file } { $excess ->
        [members] holds far more parts than a Word file has
        [tags] has far more content than can be read
        [depth] has elements nested far deeper than Word allows, such as tables in tables in tables
       *[size] unpacks to an unreasonable size
    } and is not read
    .help-another-file = use another Word file, or open this one in Word and save it as a new file; a very long document reads when it is saved in parts

K606 = the Word file cannot be packed: { $fault }
    .help-another-file = open the template in Word, save it as a new file and use that

K607 = part { $part } of the Word file is written in a form Word does not normally use
    .help-save-again = open it in Word, choose Save As, type «Word Document (*.docx)» (not «Strict Open XML»), and use the file saved

K608 = { $file } is saved as Strict Open XML, which is read but not written to
    .help-save-as = in Word: Save As, type «Word Document (*.docx)», not «Strict Open XML Document»; then use the file saved so

K609 = the template has tracked changes that nobody has accepted or rejected ({ $count }); they are printed as changes in every file built with it
    .label = the first one
    .help-accept = open the template in Word, Review → Accept → Accept All Changes (and turn Track Changes off), and save it

K610 = { $kind ->
        [never-closed] a tag is opened with {"{{"} and never closed with {"}}"}
        [never-opened] there is a {"}}"} without a {"{{"} before it
       *[empty] the tag {"{{ }}"} is empty
    }
    .label = broken tag
    .help-braces = a tag lies within one paragraph and has both pairs of braces: {"{{ title }}"}
    .help-name = write the name of the value between the braces, or delete the tag

K611 = a Word template takes no Tera loops, conditions or comments
    .label = this one
    .help-no-loops = delete it: a paragraph whose values are absent vanishes by itself, and what repeats (body, annexes, recipients) has slots of its own

K612 = the slot { $slot } must stand alone in its paragraph
    .label = shares its paragraph
    .help-alone = move the tag to a paragraph of its own, without other text, picture or field

K613 = the template lacks the slot { $slot }, which this document needs
    .help-add = add a paragraph with nothing but {"{{"} { $slot } {"}}"} (or {"{{"} { $vi } {"}}"}) where it belongs

K614 = the slot { $slot } occurs twice
    .label = the second one
    .other-first = the first one
    .help-remove = delete one of the two tags

K615 = the template lacks the style «{ $style }»
    .help-copy-style = copy the style from a template that comes with the program (Word: Manage Styles → Import/Export), or start again from that template

K616 = the tag { $tag } is cut by a link, a field, a tab, a line break or a tracked change
    .label = cut tag
    .help-retype = accept the tracked changes, delete the tag and type it again in one go

K617 = the slot { $slot } stands where its blocks cannot go
    .label = not possible here
    .help-move = the body and the annexes stand in the text itself; other slots in the text or in a table cell; none in a text box, header, footer, or a paragraph that ends a section

K618 = the template does not print { $tag ->
        [title] the title (trích yếu)
        [number] the number and symbol
       *[place_and_date] the place and date
    }: no tag {"{{"} { $tag } {"}}"} or {"{{"} { $vi } {"}}"} prints all of it
    .label = this is not a tag: it has one brace on each side
    .help-put-back = type {"{{"} { $tag } {"}}"} (or {"{{"} { $vi } {"}}"}), with two braces on each side, { $tag ->
        [title] in a paragraph under KẾ HOẠCH
        [number] in the left column of the letterhead, under the issuer's name, in the place of «Số: …»
       *[place_and_date] in the right column of the letterhead, under «Độc lập - Tự do - Hạnh phúc»
    }

K619 = a tracked change that nobody has accepted or rejected { $kind ->
        [removed] deletes
       *[added] inserts
    } a tag: «{ $text }»
    .label = in this paragraph
    .help-accept = open the template in Word, accept or reject this change (Review → Accept, Reject), turn Track Changes off and save it

K623 = macros of the template are left out of the file, which is a .docx: { $parts }
    .help-not-needed = nothing needs to be done; a .docx cannot hold macros, and a plan needs none

K624 = { $file } is not an ordinary Word document but a { $ending ->
        [.dotx] template (.dotx)
        [.dotm] template with macros (.dotm)
       *[.docm] document with macros (.docm)
    }, which is read but not written to
    .help-save-as = in Word: Save As, type «Word Document (*.docx)»; then use the file saved so

K640 = the file has no table { $table }
    .help-list = it has { $count }; run «kehoach adopt FILE.docx» to see the number of each
K641 = table { $table } is marked already, as «{ $region }»
    .help-renew = it needs no marks; renew the annex from the plan
K642 = the file has an annex with the id «{ $id }» already
    .help-another = choose another id for --as
K643 = no column of table { $table } is understood
    .help-header = look at the table's first row in Word: each column needs a name, such as «Nhiệm vụ», «Cơ quan chủ trì», «Thời gian thực hiện»
K644 = the file does not tell all of issuer, date and title
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
K630 = row { $row }, column «{ $key }»: «{ $found }» was not written, for the entry has another value there
    .help-look = it stands in a row or cell without a place of its own; look at it and add it by hand
K631 = row { $row }, column «{ $column }»: «{ $found }» is not in the plan that was written
    .help-look = look at the cell in Word and add it by hand
K635 = column «{ $column }»: only a dash or «không» in these rows, so they are left blank: { $rows }
    .help-blank = if a name belongs there, write it into the YAML file
K639 = row { $row }, column «{ $column }»: «{ $found }» stands there, and the plan works out «{ $counted }»
    .help-look = look at the figures of the table; the plan prints what it works out
K636 = it is not clear what the column «{ $found }» is, so it became a column of your own
    .help-own = if it is a known field (chủ trì, thời gian …), rename it in the YAML file
K637 = Word numbers or bullets paragraphs of the table by itself, or a table stands in a cell
    .help-look = look at those cells in the YAML file: their marks are written as «-»
K638 = several tables of the file may be the annex: { $tables }
    .help-which = choose one with --annex NUMBER

### Renewing a file (renew), issuing a number (issue)

K650 = «{ $region }» was edited by hand ({ $count } { $count ->
        [1] place
       *[other] places
    }) and the plan changed it too; nothing was written
    .label = the edited part begins here
    .help-take-over = take the edits below over into the plan (kehoach take) and run again
    .help-keep = or leave this part as it is in the file: --keep
    .help-replace = or write over it (the old file is kept beside): --replace "{ $region }"
    .help-compared = the words generated before were lost on the way through another format (such as .odt), so the places below are told against the new plan: some of them nobody may have edited, only the plan changed
K651 = { $kind ->
    [half] of the two bookmarks of «{ $region }», «{ $mark }» and «{ $mark }__end», only one is left
    [torn] the bookmarks of «{ $region }», «{ $mark }» and «{ $mark }__end», do not enclose it any more: they stand in the wrong order or reach into another part
    [unmarked] the plan no longer has «{ $region }», but its words still stand in the file, without their bookmarks
   *[missing] «{ $region }» is not to be found: its bookmarks, «{ $mark }» first, are gone
    }
    .label = here
    .help-delete = delete it in Word, if it shall go, and run again
    .help-undo = if it was deleted by accident, open an earlier version or undo in Word
    .help-mend = in Word, select the whole part and insert the bookmark «{ $mark }» again
    .help-keep = leave this part alone: --keep "{ $region }"
    .help-new-file = build a new file from the plan and copy the edited parts over
K652 = «{ $region }» stands in the file { $count } times; it is not clear which one to renew
    .label = the first one
    .other-copy = another one
    .help-delete-one = delete the superfluous copy in Word and run again
    .help-keep = leave these parts alone: --keep "{ $region }"
K653 = { $kind ->
    [name] no part is called «{ $region }»
    [file] the plan has «{ $region }», but the Word file has no place for it
   *[plan] the Word file has «{ $region }», but the plan no longer has it
    }
    .help-names = the file's parts: { $known }; they are called front, body, closing, annex, annex=II
    .help-new-file = build a new file from the plan
    .help-only = or renew the other parts only: --only annex
    .help-keep = leave this part alone: --keep "{ $region }"
K654 = nobody can tell whether «{ $region }» was edited by hand: the file's fingerprints are gone
    .label = this part
    .help-keep = leave this part as it is: --keep "{ $region }"
    .help-replace = or write over it (the old file is kept beside): --replace "{ $region }"
K655 = «{ $region }» { $kind ->
    [tracked] holds tracked changes that nobody has accepted or rejected
    [comment] holds a comment
   *[section] holds a section break that somebody put there
    }
    .label = here
    .help-tracked = accept or reject the changes in Word and run again
    .help-comment = settle and delete the comment in Word and run again
    .help-section = move the section break out of this part and run again
    .help-keep = or leave this part as it is: --keep "{ $region }"
K656 = { $kind ->
    [between] the new annex «{ $region }» goes between «{ $before }» and «{ $other }» of the file, but these two share a section
   *[page] «{ $region }» needs another page, but shares its section with «{ $other }»
    }
    .label = this annex
    .help-break = in Word, put a section break (next page) between the two annexes and run again
K657 = { $kind ->
    [bookmark] renewing would lose the bookmark «{ $name }» that somebody set in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [control] renewing would lose a content control that somebody set in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [hyperlink] renewing would lose a hyperlink that somebody set in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [permission] renewing would lose a permission to edit that somebody gave in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [smart-tag] renewing would lose a smart tag in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [soft-hyphen] renewing would lose an optional hyphen that somebody set in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [picture] renewing would lose a picture or drawing that somebody put into { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [formula] renewing would lose a formula that somebody put into { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [field] renewing would lose a field that somebody put into { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [note] renewing would lose a note that somebody put into { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        }
    [other] renewing would lose something that stands in { $where ->
        [row] row «{ $row }» of «{ $region }»
       *[region] «{ $region }»
        } and that the program does not know (<{ $name }>)
    [header] removing «{ $region }» would lose the header or footer that somebody wrote for it: «{ $name }»
    [torn] a bookmark, comment or permission begins inside «{ $region }» and ends outside, or the other way round
    [list] the new part uses an automatic list that this file numbers otherwise
   *[link] the new part needs a link to «{ $name }» that this file does not have
    }
    .label = here
    .help-move-out = move it out of this part in Word and run again
    .help-header = copy its words to where they shall stand, empty it in Word and run again
    .help-keep = or leave this part as it is: --keep "{ $region }"
    .help-replace = or write over it and lose that: --replace "{ $region }"
    .help-again = it goes because the part is written over (--replace); put it in again in Word if it is needed, the old file is kept
    .help-new-file = build a new file from the plan
K658 = { $kind ->
    [number] the plan has no number yet; number { $number } issued in the file was kept
    [date] the plan has no day yet; the day { $date } issued in the file was kept
    [signer] the plan still names «{ $written }» as signer; «{ $issued }», issued in the file, was kept
   *[both] the plan has no number and day yet; number { $number } and the day { $date } issued in the file were kept
    }
    .help-plan = write number and day into the plan, so that both agree
    .help-plan-signer = correct the signer's name under «ký» in the plan, so that both agree
K659 = «{ $issued }» was issued in the file, but the plan says «{ $written }»
    .help-plan = correct the plan to the number, day and signer that were issued
    .help-replace = or take the plan's: --replace { $part }
K660 = { $kind ->
    [cell] { $known ->
        [both] row «{ $row }», column «{ $column }»: «{ $old }» → «{ $new }»
        [old] row «{ $row }», column «{ $column }»: «{ $old }» was deleted
        [neither] row «{ $row }», column «{ $column }»: its words were deleted
       *[new] row «{ $row }», column «{ $column }»: now says «{ $new }»
        }
    [row-added] a row was added after «{ $row }»: «{ $new }»
    [row-moved] { $known ->
        [neither] the row «{ $new }» was moved to the top of its table
       *[new] the row «{ $new }» was moved after «{ $row }»
        }
    [row-removed] the row «{ $row }» was removed: «{ $old }»
    [row-reshaped] cells of the row «{ $row }» were merged or split: now «{ $new }»
    [reworded] { $known ->
        [both] reworded: «{ $old }» → «{ $new }»
        [old] deleted: «{ $old }»
        [new] now says: «{ $new }»
       *[neither] edited; the old words are not known
        }
    [added] a paragraph was added: «{ $new }»
    [removed] a paragraph was removed: «{ $old }»
    [table-added] a table was added
    [table-removed] a table was removed
    [page] page size or margins were changed
    [formatting] formatting only{ $known ->
        [row] : row «{ $row }»
        [new] : «{ $new }»
       *[neither] {""}
        }
   *[formatting-gone] formatting could not be kept, because the plan changed this{ $known ->
        [row] : row «{ $row }»
        [new] : «{ $new }»
       *[neither] {""}
        }
    }
    .label = { $region }
    .help-yours = a person changed this in Word
    .help-again = format it again in Word; the file as it was is kept beside
K945 = into the plan: { K660 }
    .label = { $region }
    .help-look = if it is not to go there, undo it in Word first
K946 = left: { K660 }
    .label = { $why ->
        [object] a picture, a field or a tracked change stands in the words
        [table] cells were merged or split, or a whole table came or went
        [foreign] others made this annex
        [unknown] the file went through another program, so what was generated is not known
       *[unclear] no value of the plan prints just these words
        }
    .help-by-hand = write it into the plan by hand, or keep this part when renewing: --keep
K947 = both the Word file and the plan changed this; in the file: { K660 }
    .label = { $stands ->
        [gone] the plan has it no longer
       *[says] the plan says now: «{ $plan }»
        }
    .help-choose = choose one: change the plan as in the file, or the file as in the plan
K948 = goes with the row «{ $row }» and is printed nowhere: { $words }
    .label = { $region }
    .help-note = what you need of it, write elsewhere in the plan
K949 = changes as well in «{ $region }»: «{ $words }»
    .help-same = one value of the plan is printed in both places
K661 = { $kind ->
    [words] no place for number or day in this line
   *[mark] the mark «{ $mark }» for number, day or signer is not to be found
    }
    .label = this line
    .help-by-hand = write it into the Word file by hand
K664 = { $kind ->
    [nothing] no number was issued in this file; there is nothing to take back
    [lost] cannot be taken back: the old words were lost on the way through another format
    [gone] cannot be taken back: the line «{ $line }» is no longer in the file
   *[changed] cannot be taken back: the line «{ $line }» was changed since
    }
    .label = this line
    .help-by-hand = correct the Word file by hand
K665 = the plan has «{ $second }» before «{ $first }», but in the file it stands behind it
    .help-move = in Word, move it with its section break to where the plan has it, and run again
    .help-new-file = or build a new file from the plan and copy the edited parts over
K666 = «{ $first }» stands before «{ $second }» in the file, not in the order of the plan: somebody moved one of them
    .help-move = if that was not meant, move it back in Word, with its section break
K668 = nobody can tell which annex of the plan «{ $region }» of the file is: two are as like it
    .help-name = write mã: { $id } into the annex of the plan that is «{ $region }», and a mã of its own into each of the others
    .help-new-file = or build a new file from the plan and copy the edited parts over
K545 = the file has { $blocks } signature blocks, --signer names { $names }
    .help-each = give --signer once for each signature block, in the order of the file
K670 = the signer's name is empty
    .help-name = write the signer's name after --signer
K671 = { $file } is an OpenDocument file (.odt), not a Word file (.docx)
    .help-save-as-docx = open it in LibreOffice or Word, choose Save As, type «Word (.docx)», and use the file saved
K672 = «{ $region }» needs another page, but its page holds other people's text too
    .label = this annex
    .help-break = in Word, put a section break (next page) before and behind the annex and run again
    .help-page = or let orientation and margins in the plan say what the page is now
K673 = «{ $region }», words of the annex that was taken over are printed from the plan now: { $kind ->
    [cell] row «{ $row }», column «{ $column }»: «{ $old }» → «{ $new }»
    [row-added] the row «{ $new }» is added
    [row-moved] the row «{ $new }» moves
    [row-removed] the row «{ $old }» goes
    [row-reshaped] row «{ $row }», other merged cells: «{ $old }» → «{ $new }»
    [added] the line «{ $new }» is added
    [removed] the line «{ $old }» goes
    [table-added] a table is added
    [table-removed] a table goes
   *[reworded] «{ $old }» → «{ $new }»
    }
    .help-look = look at it; to keep the old words, write them into the YAML file
K674 = the plan has a place that is not filled in yet: «{ $found }»
    .label = here
    .help-write = the Word file that was taken over does not tell this: write it and run again
K632 = once the plan changes this place, it will print otherwise than what stands there: { $kind ->
    [cell] row «{ $row }», column «{ $column }»: «{ $old }» → «{ $new }»
    [row-added] the row «{ $new }» is added
    [row-moved] the row «{ $new }» moves
    [row-removed] the row «{ $old }» goes
    [row-reshaped] row «{ $row }», other merged cells: «{ $old }» → «{ $new }»
    [added] the line «{ $new }» is added
    [removed] the line «{ $old }» goes
    [table-added] a table is added
    [table-removed] a table goes
   *[reworded] «{ $old }» → «{ $new }»
    }
    .help-stays = as long as the plan does not change it, the words in the Word file stay
K633 = «{ $row }» holds { $kind ->
    [picture] a picture
    [note] a footnote
   *[link] a link
    } that the YAML file cannot say
    .help-stays = it stays in the Word file as long as the plan does not change that row or line
K634 = it is not clear what the line «{ $found }» above the table is, so it is not in the YAML file
    .help-look = if it belongs to the annex's title or is its unit, write it by hand
K680 = { $kind ->
        [font] the typeface «{ $name }» was set as Times New Roman
        [columns] text in columns was set in one
        [table-style] a table style with looks for single rows or columns was set plain
        [floating-table] a table that floats beside the text was set in it
        [page-borders] borders of pages are not drawn
        [direction] words that stand upright in a cell were set lying
        [comment] comments are not printed
        [hidden-row] a hidden row was set
        [picture] only the place of a picture is drawn
        [drawing] only the place of a drawing is drawn
        [textbox] the words of a text box are missing on the page
        [endnote] an endnote is missing on the page
        [note] a footnote is missing on the page
        [nested] a table inside many others is missing on the page
        [letter] the typeface has no sign for «{ $name }»; a box stands there
       *[unknown] something that the program does not know is missing on the page
    }{ $count ->
        [1] {""}
       *[other] {" "}({ $count } times)
    }
    .many = { $count } kinds of things are set otherwise than in Word, or are missing
    .place = { $kind } { $name }
    .help-word = where it matters, make the PDF in Word
K681 = no PDF can be made with the typeface { $font }: { $detail }
    .help-fonts = name another folder with --fonts, or leave it out
K690 = page { $page } ends with the heading «{ $heading }», as set by us
    .help-keep = in Word, let the heading keep with the next paragraph
K691 = page { $page } holds the signature and nothing else, as set by us
    .help-shorten = shorten the text by a line or two, or let the last paragraph keep with the signature
K692 = { $share } % of page { $page } is left white, as set by us
    .help-rows = rows or paragraphs that must stay together do not fit there; a group with fewer rows would
K693 = page { $page }: the word «{ $word }» is broken in its cell, as set by us
    .help-wider = give the column more room, or write the word shorter

### Importing a Word file

K675 = these words of the Word file do not print from the plan that was written: “{ $found }”
    .help-look = look at that paragraph in Word, then add them to the YAML by hand
K676 = paragraph { $paragraph }: words in a text box are not in the plan: “{ $found }”
    .help-look = where they are needed, add them to the YAML by hand
K677 = words of a header or footer are not in the plan: “{ $found }”
    .help-template = what is on every page belongs into the Word template
K678 = table { $table }: its rows have no names of their own to be items, so columns of no clear meaning became columns of your own, and each row has a code that does not print
    .help-look = the table prints all its words; to give the items names, rename columns in the YAML
K679 = the issuer's name was there in capitals only; it was written as “{ $found }”
    .help-look = look at capitals and small letters of the name in the YAML
K669 = no words are in the file
    .help-look = a scan is only a picture: type it or have it recognised first

### Excel, CSV and extracts (export)

K940 = the plan has no annex table to write
    .help-annex = add an annex with columns to the plan
K941 = files that end with “{ $found }” cannot be written
    .help-name = give the file a name that ends with .xlsx or .csv
K942 = Excel does not take this table: { $detail }
    .help-smaller = choose fewer rows, or write .csv
K943 = no item that an annex prints has a lead body
    .help-lead = write «chủ trì» for the items

### Sheets of Excel (import)

K682 = { $why ->
        [password] the Excel file is locked with a password and cannot be read
        [damaged] the Excel file is damaged and cannot be read
        [word] this is a Word file, not an Excel file
       *[kind] this is no Excel file of the kind .xlsx
    }
    .help-password = open it in Excel, take the password away under File, Info, Protect Workbook, save it, and import it again
    .help-damaged = open it in Excel and save it as Excel Workbook (.xlsx)
    .help-word = a whole Word file becomes a plan without --sheet and --into; hand edits go into their plan with kehoach take
    .help-kind = open it in Excel and save it as Excel Workbook (.xlsx)
K683 = { $why ->
        [missing] the file has no sheet «{ $found }»
        [none] no sheet has a table whose headers are understood
       *[several] the file has several sheets with tables
    }
    .help-missing = the file has the sheets: { $sheets }
    .help-none = the first row of the table must name its columns: nhiệm vụ, sản phẩm, chủ trì, phối hợp, thời gian, mã, điểm chuẩn …; the file has the sheets: { $sheets }
    .help-several = choose one: --sheet "{ $first }"; the file has the sheets: { $sheets }
K684 = { $count } cells have no value, for their formula was not worked out or has an error: { $cells }
    .help-recalculate = open it in Excel, work it out (F9), mend what shows an error, save, and import it again; or fill them in in the plan
K685 = line { $row } outside the table is not in the plan: «{ $found }»
    .help-look = where it is needed, put it into the body, the note of the table, or the recipients
K686 = the sheet has a cell { $cell }, beyond the { $rows } rows or { $columns } columns that are read
    .help-part = delete the cells that are too much, or copy what is needed to a sheet of its own

### A sheet back into its plan (import --into)

K960 = { $count } rows are no item of the plan and were not taken: row { $list }
    .help-add = write code or name as in the plan; a new item is added to the plan by hand
K961 = { $count } rows may be several items and were not taken: row { $list }
    .help-tell = add a column with codes, or with the names above, so that each row is one item
K962 = { $count } rows are about an item that another row is about too, neither was taken: row { $list }
    .help-one = keep one row for each item
K963 = { $why ->
        [unknown] { $count } columns are no field of the plan and were not read: { $list }
        [twice] { $count } columns hold the same field and none was read: { $list }
       *[joined] { $count } columns hold several fields in one cell and were not read: { $list }
    }
    .help-unknown = call the column as the annex does, or declare it in «cột riêng»
    .help-twice = delete or rename the column that is too much
    .help-joined = change those fields in the YAML file
K964 = { $count } items of the plan have no row in the table: { $list }
    .help-look = they stay as they are
K965 = { $count } values have no place in the YAML file: row { $list }
    .help-by-hand = write them yourself: the item is in an included file, opens behind one dash with another, or has a list or a comment there
K966 = no column tells which item a row is
    .help-columns = the table needs a column of codes or of names (tiêu chí, nhiệm vụ, hoạt động), called as in the annex
K967 = with these values the YAML file would read otherwise, so nothing was written
    .help-by-hand = write them yourself; look for what is used again with & and *, and texts that run over several lines
K968 = { $count } rows have the code of an item with another name and were not taken: row { $list }
    .help-look = look at the codes: the table may be of another year
K969 = the CSV file is not UTF-8
    .help-save = open it in Excel and save it as CSV UTF-8 or Excel Workbook (.xlsx)
K663 = { $count } stretches of text were in { $encoding } and are Unicode now
    .help-look = read some of them in the YAML file
K667 = a file of this older kind needs LibreOffice, which is not on this machine
    .help-save = open it in Word or Excel and save it as .{ $ending }
    .help-install = or install LibreOffice and run this again
K970 = { $why ->
        [time] LibreOffice took too long over this file and was stopped
        [start] LibreOffice could not be started
       *[nothing] LibreOffice could not open this file
    }
    .help-save = open it in Word or Excel and save it as .docx or .xlsx
