### Reading files: YAML and encodings.

K100 = the sign { $found } does not begin an entry of a list
    .label = this sign
    .help-hyphen = type a hyphen (-) and a space instead; Word often turns the hyphen into this sign

K101 = this line is indented with { $found ->
        [tab] a tab
       *[other] no-break spaces (often pasted from Word or a web page)
    }
    .label = { $found ->
        [tab] the tab
       *[other] these spaces
    }
    .help-spaces = indent with spaces, two for each level
    .help-retype = delete the blanks before the line and type spaces
    .help-more = { $more } more lines below are the same

K102 = a colon and a space inside the text make YAML take «{ $key }» for a key
    .label = this colon
    .help-quote = put the whole text in double quotes
    .help-block = type | right after the colon of the key above, then start a new line and indent the text
    .help-columns = a column with a header of its own stands on a line of its own, after a dash

K103 = the text begins with { $found }, a sign that YAML keeps for itself
    .label = this sign
    .help-quote = put the whole text in double quotes
    .help-list = type | after the colon, then a new line, each dash on a line of its own
    .help-newline = after { $found } the text begins on a new line

K104 = this line is indented by { $found } { $found ->
        [1] space
       *[other] spaces
    } and is in no column of its neighbours
    .label = this line
    .help-block = text below | stands deeper than its key: indent all its lines by { $wanted } { $wanted ->
            [1] space
           *[other] spaces
        }
    .help-align = indent it by { $wanted } { $wanted ->
            [1] space
           *[other] spaces
        }

K105 = there is text behind the closing quote
    .label = this text
    .help-quote = put the whole text in one pair of quotes, as below

K106 = { $found } opens a quote that nothing closes
    .label = opened here
    .help-close = add { $found } at the end of the text, or delete the one before it

K107 = this line has no colon, so it belongs to no key
    .label = this line
    .help-colon = add a colon after the key
    .help-continue = if it goes on with the line above, indent it deeper; if it is a new key, write «key: text»
    .help-key = write a key and a colon before the text, such as «name: …»
    .help-column = write «cột: » before the column's name; then the lines below it (width, header …) belong to that column

K108 = { $sign ->
        [wide] this colon (：) is one of another keyboard
        [dash] there is no space after the dash
        [tab] after the colon stands a tab, no space
        [blank] after the colon stands a blank of another kind (often pasted from Word or a web page)
       *[other] there is no space after the colon
    }
    .label = { $sign ->
        [wide] no plain colon
        [tab] a tab
        [blank] this blank
       *[other] the space belongs here
    }
    .help-wide = type a plain colon (:) and a space
    .help-dash = type a space after the dash
    .help-space = type a space after the colon
    .help-retype = delete the blank after the colon and type it again with the space bar

K109 = the line { $sign } begins a second document; a file holds one plan
    .label = the second one begins here
    .help-one = delete the line { $sign }, or move what follows to another file

K110 = nested too deep
    .label = here
    .help-flat = the items are a flat list: one dash each, none inside another

K111 = aliases with * repeat too much text
    .label = here
    .help-write = write the text out instead of *

K112 = { $found } is no character that can be printed
    .label = here
    .help-delete = delete it (it often comes from copying out of a PDF or a web page)

K113 = inside {"{"}…{"}"} and […] a comma cuts the text: { $found }
    .label = this
    .help-block = drop the brackets and write one key to a line; part a list with semicolons

K114 = YAML takes «{ $lost }» for a comment and drops it
    .label = dropped
    .help-quote = if it is text, put the whole in double quotes; if it is a comment, add a space after #
    .help-below = if it is text, write it on a new line below |; if it is a comment, move it to a line of its own above
    .help-space = only a number, a date or a word stands here: if it is a comment, add a space after #
    .help-apart = if it is text, put the whole in double quotes; if it is a comment, add another space before #

K115 = this line cannot be read
    .label = here
    .help-backslash = in double quotes \ has a meaning of its own; put the text in single quotes
    .help-look = look at this line and the one above it: indentation, colon, quotes

K116 = a key must be text; this is a list
    .label = here
    .help-text = write the key as text and then a colon, such as «name: …»

K146 = the bar | is missing after «{ $key }:»{ $found ->
        [headings] , and the # lines below are lost as comments
        [list] , and the dashes below are no lines of their own
        [colon] , and YAML takes a line below with a colon for a key
        [parts] , and all parts print on one line
       *[joined] , and the lines below become one line
    }
    .label = type | after the colon
    .help-bar = type | right after the colon; all lines of the text stand below it, indented deeper than the key
    .help-instead = write | for >: > joins lines into one

K147 = this # line is taken for a comment and not printed: it is not in the column of the text of «{ $key }» above
    .label = this line
    .help-indent = indent it by { $wanted } { $wanted ->
        [one] space
       *[other] spaces
    }, like the lines above
    .help-comment = if it is meant as a comment, leave an empty line above it and none below

K148 = «{ $key }» says «{ $found }»: in an empty cell nothing is written
    .label = here
    .help-leave = leave the whole line out; the cell of the table stays empty
    .help-row = in a further row of a task, for an empty cell that does not merge with the one above, write "-" with its quotes
    .help-quote = to print a dash, put it in double quotes

K149 = in the key «{ $key }» there is a character that nobody sees, { $found }
    .label = here
    .help-retype = delete the key and type it again (such a character is often pasted from a web page)

K150 = the first entry of the list has no dash
    .label = this entry
    .help-dash = every entry begins with a dash and a space; its other lines stand in the column of the text after the dash

K117 = { $file } is not UTF-8 (byte { $byte } found)
    .help-save = open it in Notepad, choose Save as, and UTF-8 as the encoding; text in TCVN3 or VNI must be converted to Unicode first

K118 = { $file } is saved as UTF-16
    .help-save = open it in Notepad, choose Save as, and UTF-8 as the encoding

K119 = { $file } is too large: { $size } MB, the most is { $limit } MB
    .help-split = check that it is the right file; if so, split it and name the parts under «include»

K129 = this text is in the old { $encoding } encoding and cannot be read
    .label = here
    .help-convert = convert it to Unicode (in Unikey: Ctrl+Shift+F6, from { $encoding } to Unicode) and paste it again

K592 = a program took this Unicode text (UTF-8) for Windows-1252; it is not TCVN3 or VNI
    .label = here
    .help-file = open the original in Notepad as UTF-8 and copy it again; from Excel, save it as CSV UTF-8; or mend each line
    .help-lost = a part of this line's letters is lost: copy or type it again

K131 = the file holds more than 100,000 rows, which no plan has
    .label = reading stopped here
    .help-split = check that it is the right file; if so, split it into several plans
