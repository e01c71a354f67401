# The form of Word files: 150 checks by Nghị định 30/2020/NĐ-CP (K1001 is ND30-01), and a few others.

form-docs-header = | ND30 | what | allowed | weight | clause | made |
form-docs-checked = { $code }
form-docs-words = rule for words { $code }
form-docs-left-out = left out: { $reason }

form-found =
    { $fault ->
        *[value] { $found }
         [missing] missing
         [size] size { $found }
         [face] { $found }
         [colour] { $found }
         [bold] bold
         [not-bold] not bold
         [italic] italic
         [not-italic] not italic
         [capitals] in capitals
         [not-capitals] not in capitals
         [landscape] landscape
         [shown] shown
         [goes-on] goes on from the part before
         [not-centred] not centred
         [beside] { $found } mm off the middle
         [centred] centred
         [left] aligned left
         [right] aligned right
         [lines] { $found } lines
         [gap] { $found } pt apart
         [line] line spacing { $found }
         [place] in another place
         [share] { $found } % of the line
         [apart-rows] { $found } mm apart
         [below-text] below the text
         [several] several in one paragraph
         [end] ends in “{ $found }”
         [instead] { $found }
         [page] on page { $found }
         [space-before] a space before it
         [office-missing] the signer’s office is missing below “{ $found }”
         [no-repeat] the header row does not repeat
         [split-rows] rows split over pages: { $found }
         [may-split] rows that a page may split: { $found }
         [apart] { $found } paragraphs with marks apart from their letters
         [every-page] on every page
         [spaces] “{ $found }”
         [part] box { $found } is missing
         [part-astray] box { $found } does not belong
         [over] { $found } mm beyond the margins
    }

K153 = words in text boxes ({ $count }) are not looked at; what may stand only there is not evaluated
    .help-out = move them out of the box, into a paragraph or table: other programs may put boxes elsewhere

K1001 = Paper: { form-found }; allowed: A4, 210 × 297 mm
    .what = Paper
    .allowed = A4, 210 × 297 mm
    .help-mend = set it in Layout → Size, Orientation (ND30-01; PL I, I.1)

K1002 = Orientation of the first section: { form-found }; allowed: portrait; landscape only where the text has tables not made into annexes
    .what = Orientation of the first section
    .allowed = portrait; landscape only where the text has tables not made into annexes
    .help-mend = set it in Layout → Size, Orientation (ND30-02; PL I, I.2)

K1003 = Top margin: { form-found }; allowed: 20–25 mm
    .what = Top margin
    .allowed = 20–25 mm
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-03; PL I, I.3)

K1004 = Bottom margin: { form-found }; allowed: 20–25 mm
    .what = Bottom margin
    .allowed = 20–25 mm
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-04; PL I, I.3)

K1005 = Left margin: { form-found }; allowed: 30–35 mm
    .what = Left margin
    .allowed = 30–35 mm
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-05; PL I, I.3)

K1006 = Right margin: { form-found }; allowed: 15–20 mm
    .what = Right margin
    .allowed = 15–20 mm
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-06; PL I, I.3)

K1007 = Margins of landscape pages (top; bottom; left; right): { form-found }; allowed: 15–35 mm each
    .what = Margins of landscape pages (top; bottom; left; right)
    .allowed = 15–35 mm each
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-07; PL I, I.3)

K1008 = Typeface (letters): { form-found }; allowed: Times New Roman
    .what = Typeface (letters)
    .allowed = Times New Roman
    .help-mend = select the text and choose Times New Roman; in the style too, so that new text is right (ND30-08; PL I, I.4)

K1009 = Typeface of an old encoding: { form-found }; allowed: no .Vn…, VNI-…; Unicode as of TCVN 6909:2001
    .what = Typeface of an old encoding
    .allowed = no .Vn…, VNI-…; Unicode as of TCVN 6909:2001
    .help-mend = select the text and choose Times New Roman; in the style too, so that new text is right (ND30-09; PL I, I.4)

K1010 = Composed letters: { form-found }; allowed: a letter with its marks is one Unicode character (NFC)
    .what = Composed letters
    .allowed = a letter with its marks is one Unicode character (NFC)
    .help-mend = type the letters again in composed Unicode (ND30-10; PL I, I.4)

K1011 = Colour of letters: { form-found }; allowed: black
    .what = Colour of letters
    .allowed = black
    .help-mend = select the text and choose Automatic (ND30-11; PL I, I.4)

K1012 = Page number: { form-found }; allowed: centred in the top margin
    .what = Page number
    .allowed = centred in the top margin
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-12; PL I, I.7)

K1013 = Size of the page number: { form-found }; allowed: 13–14
    .what = Size of the page number
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-13; PL I, I.7)

K1014 = Style of the page number: { form-found }; allowed: upright, not bold, Times New Roman
    .what = Style of the page number
    .allowed = upright, not bold, Times New Roman
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-14; PL I, I.7)

K1015 = Page number on page 1: { form-found }; allowed: not shown
    .what = Page number on page 1
    .allowed = not shown
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-15; PL I, I.7)

K1016 = Page numbering: { form-found }; allowed: Arabic figures, from 1
    .what = Page numbering
    .allowed = Arabic figures, from 1
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-16; PL I, I.7)

K1017 = Page number in the footer: { form-found }; allowed: none
    .what = Page number in the footer
    .allowed = none
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-17; PL I, I.7)

K1018 = Page numbers of an annex: { form-found }; allowed: each annex of its own, from 1
    .what = Page numbers of an annex
    .allowed = each annex of its own, from 1
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-18; PL I, III.1)

K1019 = Number on the first page of an annex: { form-found }; allowed: better hidden
    .what = Number on the first page of an annex
    .allowed = better hidden
    .help-mend = mend it in Insert → Page Number; Different First Page hides it on page 1 (ND30-19; PL I, III.1)

K1020 = Distance of the page number from the edge: { form-found }; allowed: at least 5 mm, within the top margin
    .what = Distance of the page number from the edge
    .allowed = at least 5 mm, within the top margin
    .help-mend = set it in Layout → Margins; the header’s distance on the Layout tab of Page Setup (ND30-20; PL I, I.7)

K1021 = Words of the national heading: { form-found }; allowed: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”
    .what = Words of the national heading
    .allowed = “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”
    .help-mend = mend the words (ND30-21; PL I, II.1)

K1022 = Size of the national heading: { form-found }; allowed: 12–13
    .what = Size of the national heading
    .allowed = 12–13
    .help-mend = select it and set the size (ND30-22; PL I, II.1)

K1023 = Style of the national heading: { form-found }; allowed: capitals, upright, bold
    .what = Style of the national heading
    .allowed = capitals, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-23; PL I, II.1)

K1024 = National heading on one line: { form-found }; allowed: one line
    .what = National heading on one line
    .allowed = one line
    .help-mend = widen the right column of the letterhead, or use the sizes 12/13/13 (ND30-24; PL I, II.1)

K1025 = Words of the motto: { form-found }; allowed: “Độc lập - Tự do - Hạnh phúc”, hyphens with a space on both sides
    .what = Words of the motto
    .allowed = “Độc lập - Tự do - Hạnh phúc”, hyphens with a space on both sides
    .help-mend = mend the words (ND30-25; PL I, II.1)

K1026 = Size of the motto: { form-found }; allowed: 13–14
    .what = Size of the motto
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-26; PL I, II.1)

K1027 = Style and place of the motto: { form-found }; allowed: upright, bold, centred under the national heading
    .what = Style and place of the motto
    .allowed = upright, bold, centred under the national heading
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-27; PL I, II.1)

K1028 = Motto on one line: { form-found }; allowed: one line
    .what = Motto on one line
    .allowed = one line
    .help-mend = widen the right column of the letterhead, or use the sizes 12/13/13 (ND30-28; PL I, II.1)

K1029 = Space between national heading and motto: { form-found }; allowed: single line, 0 pt
    .what = Space between national heading and motto
    .allowed = single line, 0 pt
    .help-mend = set it in Paragraph → Spacing (ND30-29; PL I, II.1)

K1030 = Rule under the motto: { form-found }; allowed: present, solid
    .what = Rule under the motto
    .allowed = present, solid
    .help-mend = draw it again (Insert → Shapes → Line) as long as it should be, or as the border of an empty paragraph indented on both sides (ND30-30; PL I, II.1)

K1031 = Length of the rule under the motto: { form-found }; allowed: that of the line (95–105 %)
    .what = Length of the rule under the motto
    .allowed = that of the line (95–105 %)
    .help-mend = draw it again (Insert → Shapes → Line) as long as it should be, or as the border of an empty paragraph indented on both sides (ND30-31; PL I, II.1)

K1032 = Sizes of national heading/motto/place and date: { form-found }; allowed: 12/13/13 or 13/14/14
    .what = Sizes of national heading/motto/place and date
    .allowed = 12/13/13 or 13/14/14
    .help-mend = select it and set the size (ND30-32; PL I, V)

K1033 = Place of the national heading: { form-found }; allowed: right half, top of page 1
    .what = Place of the national heading
    .allowed = right half, top of page 1
    .help-mend = move it to its cell of the letterhead or signature table (ND30-33; PL I, II.1)

K1034 = Name of the issuer: { form-found }; allowed: in full, capitals, upright, bold
    .what = Name of the issuer
    .allowed = in full, capitals, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-34; PL I, II.2)

K1035 = Size of the issuer’s name: { form-found }; allowed: 12–13
    .what = Size of the issuer’s name
    .allowed = 12–13
    .help-mend = select it and set the size (ND30-35; PL I, II.2)

K1036 = Abbreviation in the issuer’s name: { form-found }; allowed: none
    .what = Abbreviation in the issuer’s name
    .allowed = none
    .help-mend = mend the words (ND30-36; PL I, II.2)

K1037 = Name of the superior body: { form-found }; allowed: capitals, 12–13, upright, not bold
    .what = Name of the superior body
    .allowed = capitals, 12–13, upright, not bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-37; PL I, II.2)

K1038 = Superior body of a department or unit: { form-found }; allowed: named above the issuer
    .what = Superior body of a department or unit
    .allowed = named above the issuer
    .help-mend = mend the words (ND30-38; PL I, II.2)

K1039 = Superior body of a committee: { form-found }; allowed: usually not named
    .what = Superior body of a committee
    .allowed = usually not named
    .help-mend = mend the words (ND30-39; PL I, II.2)

K1040 = Locality in the superior body’s name: { form-found }; allowed: names the province, city, commune…
    .what = Locality in the superior body’s name
    .allowed = names the province, city, commune…
    .help-mend = mend the words (ND30-40; PL I, II.2)

K1041 = Space between the lines of the issuer: { form-found }; allowed: single line, 0 pt
    .what = Space between the lines of the issuer
    .allowed = single line, 0 pt
    .help-mend = set it in Paragraph → Spacing (ND30-41; PL I, II.2)

K1042 = Rule under the issuer: { form-found }; allowed: present, solid, centred under the line
    .what = Rule under the issuer
    .allowed = present, solid, centred under the line
    .help-mend = draw it again (Insert → Shapes → Line) as long as it should be, or as the border of an empty paragraph indented on both sides (ND30-42; PL I, II.2)

K1043 = Length of the rule under the issuer: { form-found }; allowed: 1/3–1/2 of the line (33–50 %)
    .what = Length of the rule under the issuer
    .allowed = 1/3–1/2 of the line (33–50 %)
    .help-mend = draw it again (Insert → Shapes → Line) as long as it should be, or as the border of an empty paragraph indented on both sides (ND30-43; PL I, II.2)

K1044 = First line of the issuer and national heading: { form-found }; allowed: on one row
    .what = First line of the issuer and national heading
    .allowed = on one row
    .help-mend = move it to its cell of the letterhead or signature table (ND30-44; PL I, IV)

K1045 = Number and symbol: { form-found }; allowed: “Số: 15/KH-UBND”
    .what = Number and symbol
    .allowed = “Số: 15/KH-UBND”
    .help-mend = mend the words (ND30-45; PL I, II.3)

K1046 = Leading zero of the number: { form-found }; allowed: with numbers below 10 and no others
    .what = Leading zero of the number
    .allowed = with numbers below 10 and no others
    .help-mend = mend the words (ND30-46; PL I, II.3)

K1047 = Spaces round “/” and “-” of the symbol: { form-found }; allowed: none
    .what = Spaces round “/” and “-” of the symbol
    .allowed = none
    .help-mend = mend the words (ND30-47; PL I, II.3)

K1048 = Abbreviation of the kind in the symbol: { form-found }; allowed: as in Phụ lục III (plan: KH); none in a letter (công văn)
    .what = Abbreviation of the kind in the symbol
    .allowed = as in Phụ lục III (plan: KH); none in a letter (công văn)
    .help-mend = mend the words (ND30-48; PL I, II.3)

K1049 = Abbreviation of the issuer in the symbol: { form-found }; allowed: capitals, as the issuer is called (UBND, HĐND…)
    .what = Abbreviation of the issuer in the symbol
    .allowed = capitals, as the issuer is called (UBND, HĐND…)
    .help-mend = mend the words (ND30-49; PL I, II.3)

K1050 = Year in the number: { form-found }; allowed: none
    .what = Year in the number
    .allowed = none
    .help-mend = mend the words (ND30-50; PL I, II.3)

K1051 = Size of number and symbol: { form-found }; allowed: 13
    .what = Size of number and symbol
    .allowed = 13
    .help-mend = select it and set the size (ND30-51; PL I, II.3)

K1052 = Style and place of number and symbol: { form-found }; allowed: upright, not bold, “Số” in sentence case, centred under the issuer
    .what = Style and place of number and symbol
    .allowed = upright, not bold, “Số” in sentence case, centred under the issuer
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-52; PL I, II.3)

K1053 = Colon behind “Số”: { form-found }; allowed: there, without a space
    .what = Colon behind “Số”
    .allowed = there, without a space
    .help-mend = mend the words (ND30-53; PL I, II.3)

K1054 = Blank for the number: { form-found }; allowed: at least two spaces, on one line
    .what = Blank for the number
    .allowed = at least two spaces, on one line
    .help-mend = mend the words (ND30-54; PL I, II.3)

K1055 = Place and date: { form-found }; allowed: “Lào Cai, ngày 05 tháng 02 năm 2026”
    .what = Place and date
    .allowed = “Lào Cai, ngày 05 tháng 02 năm 2026”
    .help-mend = mend the words (ND30-55; PL I, II.4)

K1056 = Day: { form-found }; allowed: two figures (05)
    .what = Day
    .allowed = two figures (05)
    .help-mend = mend the words (ND30-56; PL I, II.4)

K1057 = Month: { form-found }; allowed: 01, 02; 3…12 without a zero
    .what = Month
    .allowed = 01, 02; 3…12 without a zero
    .help-mend = mend the words (ND30-57; PL I, II.4)

K1058 = Size of place and date: { form-found }; allowed: 13–14
    .what = Size of place and date
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-58; PL I, II.4)

K1059 = Style of place and date: { form-found }; allowed: italic, not bold
    .what = Style of place and date
    .allowed = italic, not bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-59; PL I, II.4)

K1060 = Place and date beside number and symbol: { form-found }; allowed: on one row
    .what = Place and date beside number and symbol
    .allowed = on one row
    .help-mend = move it to its cell of the letterhead or signature table (ND30-60; PL I, II.4)

K1061 = Place of place and date: { form-found }; allowed: centred under the national heading
    .what = Place of place and date
    .allowed = centred under the national heading
    .help-mend = move it to its cell of the letterhead or signature table (ND30-61; PL I, II.4)

K1062 = Initials of the place name: { form-found }; allowed: capitals
    .what = Initials of the place name
    .allowed = capitals
    .help-mend = mend the words (ND30-62; PL I, II.4)

K1063 = Place name and issuer: { form-found }; allowed: the name of the issuer’s unit
    .what = Place name and issuer
    .allowed = the name of the issuer’s unit
    .help-mend = mend the words (ND30-63; PL I, II.4)

form-nd30-64 = Place named after a person, number or event
    .allowed = the full name of the unit
    .reason = needs a list of units so named

K1065 = Administrative unit at the date: { form-found }; allowed: exists (no districts or townships since 01/7/2025)
    .what = Administrative unit at the date
    .allowed = exists (no districts or townships since 01/7/2025)
    .help-mend = mend the words (ND30-65; PL I, II.4)

K1066 = Kind of document: { form-found }; allowed: capitals, upright, bold, on its own line
    .what = Kind of document
    .allowed = capitals, upright, bold, on its own line
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-66; PL I, II.5)

K1067 = Size of the kind: { form-found }; allowed: 13–14
    .what = Size of the kind
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-67; PL I, II.5)

K1068 = Place of kind and title: { form-found }; allowed: centred
    .what = Place of kind and title
    .allowed = centred
    .help-mend = select the paragraph and set its alignment (ND30-68; PL I, II.5)

K1069 = Title (trích yếu): { form-found }; allowed: there, in sentence case
    .what = Title (trích yếu)
    .allowed = there, in sentence case
    .help-mend = mend the words (ND30-69; PL I, II.5)

K1070 = Size of the title: { form-found }; allowed: 13–14
    .what = Size of the title
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-70; PL I, II.5)

K1071 = Style of the title: { form-found }; allowed: upright, bold
    .what = Style of the title
    .allowed = upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-71; PL I, II.5)

K1072 = Beginning of the title: { form-found }; allowed: no “V/v” (letters only)
    .what = Beginning of the title
    .allowed = no “V/v” (letters only)
    .help-mend = mend the words (ND30-72; PL I, II.5)

K1073 = Mark at the end of the title: { form-found }; allowed: none
    .what = Mark at the end of the title
    .allowed = none
    .help-mend = mend the words (ND30-73; PL I, II.5)

K1074 = Blank lines between kind and title: { form-found }; allowed: 0
    .what = Blank lines between kind and title
    .allowed = 0
    .help-mend = set it in Paragraph → Spacing (ND30-74; PL I, II.5)

K1075 = Rule under the title: { form-found }; allowed: present, solid, 1/3–1/2 of the line (33–50 %)
    .what = Rule under the title
    .allowed = present, solid, 1/3–1/2 of the line (33–50 %)
    .help-mend = draw it again (Insert → Shapes → Line) as long as it should be, or as the border of an empty paragraph indented on both sides (ND30-75; PL I, II.5)

K1076 = Line “Kèm theo Quyết định…”: { form-found }; allowed: italic, centred
    .what = Line “Kèm theo Quyết định…”
    .allowed = italic, centred
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-76; PL III, mẫu 1.3)

K1077 = Place of the legal grounds: { form-found }; allowed: below the title, before the text
    .what = Place of the legal grounds
    .allowed = below the title, before the text
    .help-mend = move it to its cell of the letterhead or signature table (ND30-77; PL I, II.6)

K1078 = Style of the legal grounds: { form-found }; allowed: italic, not bold
    .what = Style of the legal grounds
    .allowed = italic, not bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-78; PL I, II.6)

K1079 = Size of the legal grounds: { form-found }; allowed: 13–14
    .what = Size of the legal grounds
    .allowed = 13–14
    .help-mend = select it and set the size (ND30-79; PL I, II.6)

K1080 = One ground a paragraph: { form-found }; allowed: a new paragraph after each
    .what = One ground a paragraph
    .allowed = a new paragraph after each
    .help-mend = mend the words (ND30-80; PL I, II.6)

K1081 = End of each ground: { form-found }; allowed: “;”
    .what = End of each ground
    .allowed = “;”
    .help-mend = mend the words (ND30-81; PL I, II.6)

K1082 = End of the last ground: { form-found }; allowed: “.”
    .what = End of the last ground
    .allowed = “.”
    .help-mend = mend the words (ND30-82; PL I, II.6)

form-nd30-83 = Grounds with kind, number, date, body, title
    .allowed = complete

K1084 = End of the opening sentence: { form-found }; allowed: “như sau:”
    .what = End of the opening sentence
    .allowed = “như sau:”
    .help-mend = mend the words (ND30-84; PL I, II.6)

K1085 = Size of the text: { form-found }; allowed: 13–14, one size
    .what = Size of the text
    .allowed = 13–14, one size
    .help-mend = select it and set the size (ND30-85; PL I, II.6)

K1086 = Alignment of the text: { form-found }; allowed: justified
    .what = Alignment of the text
    .allowed = justified
    .help-mend = select the paragraph and set its alignment (ND30-86; PL I, II.6)

K1087 = First-line indent: { form-found }; allowed: 1 cm or 1.27 cm, one value
    .what = First-line indent
    .allowed = 1 cm or 1.27 cm, one value
    .help-mend = set Paragraph → Special → First line: 1 cm or 1.27 cm (ND30-87; PL I, II.6)

K1088 = Space between paragraphs: { form-found }; allowed: at least 6 pt
    .what = Space between paragraphs
    .allowed = at least 6 pt
    .help-mend = set it in Paragraph → Spacing (ND30-88; PL I, II.6)

K1089 = Line spacing: { form-found }; allowed: single to 1.5 lines
    .what = Line spacing
    .allowed = single to 1.5 lines
    .help-mend = set it in Paragraph → Spacing (ND30-89; PL I, II.6)

K1090 = Style of the text: { form-found }; allowed: upright, not bold
    .what = Style of the text
    .allowed = upright, not bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-90; PL I, II.6)

K1091 = “Phần”, “Chương”: { form-found }; allowed: own line, sentence case, bold, centred, Roman number
    .what = “Phần”, “Chương”
    .allowed = own line, sentence case, bold, centred, Roman number
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-91; PL I, II.6)

K1092 = Title of a phần or chương: { form-found }; allowed: capitals, bold, centred, next line
    .what = Title of a phần or chương
    .allowed = capitals, bold, centred, next line
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-92; PL I, II.6)

K1093 = “Mục” with the word: { form-found }; allowed: own line, sentence case, bold, centred, Arabic number
    .what = “Mục” with the word
    .allowed = own line, sentence case, bold, centred, Arabic number
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-93; PL I, II.6)

K1094 = Heading “I.”: { form-found }; allowed: Roman number, full stop, capitals, bold
    .what = Heading “I.”
    .allowed = Roman number, full stop, capitals, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-94; PL I, II.6)

K1095 = Level “1.”: { form-found }; allowed: Arabic number, full stop; bold only as a title
    .what = Level “1.”
    .allowed = Arabic number, full stop; bold only as a title
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-95; PL I, II.6)

K1096 = “Điều 1.”: { form-found }; allowed: sentence case, bold, full stop
    .what = “Điều 1.”
    .allowed = sentence case, bold, full stop
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-96; PL I, II.6)

K1097 = Order of letters of points: { form-found }; allowed: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y
    .what = Order of letters of points
    .allowed = a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y
    .help-mend = mend the words (ND30-97; PL I, II.6)

K1098 = Mark behind the letter of a point: { form-found }; allowed: “a)”
    .what = Mark behind the letter of a point
    .allowed = “a)”
    .help-mend = mend the words (ND30-98; PL I, II.6)

K1099 = Order of numbers: { form-found }; allowed: no gap, none twice
    .what = Order of numbers
    .allowed = no gap, none twice
    .help-mend = mend the words (ND30-99; PL I, II.6)

K1100 = “1.1.” and “a)” on one level: { form-found }; allowed: one kind
    .what = “1.1.” and “a)” on one level
    .allowed = one kind
    .help-mend = mend the words (ND30-100; PL I, II.6)

K1101 = Heading at the foot of a page: { form-found }; allowed: stays with the next paragraph
    .what = Heading at the foot of a page
    .allowed = stays with the next paragraph
    .help-mend = select it, Paragraph → Line and Page Breaks → Keep with next (ND30-101; PL I, II.6)

K1102 = End mark of the text: { form-found }; allowed: “./.”
    .what = End mark of the text
    .allowed = “./.”
    .help-mend = mend the words (ND30-102; PL III, các mẫu)

K1103 = How often “./.” stands: { form-found }; allowed: once, right behind the last word
    .what = How often “./.” stands
    .allowed = once, right behind the last word
    .help-mend = mend the words (ND30-103; PL III, các mẫu)

K1104 = Closing sentence: { form-found }; allowed: “Trên đây là…” or a demand to carry it out
    .what = Closing sentence
    .allowed = “Trên đây là…” or a demand to carry it out
    .help-mend = mend the words (ND30-104; PL I, II.6)

K1105 = Words of the text that point to the annex: { form-found }; allowed: there
    .what = Words of the text that point to the annex
    .allowed = there
    .help-mend = mend the words (ND30-105; PL I, III.1)

K1106 = Place of the signature: { form-found }; allowed: right half, on the row of “Nơi nhận”
    .what = Place of the signature
    .allowed = right half, on the row of “Nơi nhận”
    .help-mend = move it to its cell of the letterhead or signature table (ND30-106; PL I, II.7)

K1107 = Authority and office: { form-found }; allowed: capitals, 13–14, upright, bold
    .what = Authority and office
    .allowed = capitals, 13–14, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-107; PL I, II.7)

K1108 = Abbreviation of the authority: { form-found }; allowed: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, then a space
    .what = Abbreviation of the authority
    .allowed = “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”, then a space
    .help-mend = mend the words (ND30-108; PL I, II.7)

K1109 = Behind KT., TL., TUQ.: { form-found }; allowed: the head’s office on the line, the signer’s on the next
    .what = Behind KT., TL., TUQ.
    .allowed = the head’s office on the line, the signer’s on the next
    .help-mend = mend the words (ND30-109; NĐ 30, Điều 13)

K1110 = First line of a committee’s signature: { form-found }; allowed: “TM. ỦY BAN NHÂN DÂN”
    .what = First line of a committee’s signature
    .allowed = “TM. ỦY BAN NHÂN DÂN”
    .help-mend = mend the words (ND30-110; NĐ 30, Điều 13)

K1111 = Office: { form-found }; allowed: an official title, no “phụ trách”, “thường trực”
    .what = Office
    .allowed = an official title, no “phụ trách”, “thường trực”
    .help-mend = mend the words (ND30-111; PL I, II.7)

K1112 = Name of the signer: { form-found }; allowed: sentence case, 13–14, upright, bold, under the office
    .what = Name of the signer
    .allowed = sentence case, 13–14, upright, bold, under the office
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-112; PL I, II.7)

K1113 = Words before the name: { form-found }; allowed: no degree, rank or honorary title
    .what = Words before the name
    .allowed = no degree, rank or honorary title
    .help-mend = mend the words (ND30-113; PL I, II.7)

K1114 = Room for signature and seal: { form-found }; allowed: at least 20 mm
    .what = Room for signature and seal
    .allowed = at least 20 mm
    .help-mend = set it in Paragraph → Spacing (ND30-114; PL I, II.7)

K1115 = Signature: { form-found }; allowed: on one page
    .what = Signature
    .allowed = on one page
    .help-mend = select it, Paragraph → Line and Page Breaks → Keep with next (ND30-115; PL I, II.7)

form-nd30-116 = Image of the signature
    .allowed = PNG, transparent, blue, between office and name
    .reason = pictures are not looked into

form-nd30-117 = Image of the seal
    .allowed = PNG, transparent, red, of real size, over 1/3 of the signature
    .reason = pictures are not looked into

K1118 = “Nơi nhận:”: { form-found }; allowed: own line, 12, italic, bold
    .what = “Nơi nhận:”
    .allowed = own line, 12, italic, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-118; PL I, II.9)

K1119 = Place of “Nơi nhận:”: { form-found }; allowed: left, on the row of the first line of the signature
    .what = Place of “Nơi nhận:”
    .allowed = left, on the row of the first line of the signature
    .help-mend = move it to its cell of the letterhead or signature table (ND30-119; PL I, II.9)

K1120 = List of recipients: { form-found }; allowed: 11, upright, not bold
    .what = List of recipients
    .allowed = 11, upright, not bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-120; PL I, II.9)

K1121 = Beginning of a recipient: { form-found }; allowed: “- ”
    .what = Beginning of a recipient
    .allowed = “- ”
    .help-mend = mend the words (ND30-121; PL I, II.9)

K1122 = End of a recipient: { form-found }; allowed: “;”, the last one “.”
    .what = End of a recipient
    .allowed = “;”, the last one “.”
    .help-mend = mend the words (ND30-122; PL I, II.9)

K1123 = Line of the stored copy: { form-found }; allowed: “- Lưu: VT, …”, the last one
    .what = Line of the stored copy
    .allowed = “- Lưu: VT, …”, the last one
    .help-mend = mend the words (ND30-123; PL I, II.9)

K1124 = “Kính gửi”, “Như trên” in a plan: { form-found }; allowed: none
    .what = “Kính gửi”, “Như trên” in a plan
    .allowed = none
    .help-mend = mend the words (ND30-124; PL I, II.9)

K1125 = Beginning of an annex: { form-found }; allowed: a new page
    .what = Beginning of an annex
    .allowed = a new page
    .help-mend = put the cursor before the annex, Layout → Breaks → Next Page (ND30-125; PL III, mẫu 2.1)

K1126 = The word “Phụ lục”: { form-found }; allowed: own line, centred, sentence case, 14, upright, bold
    .what = The word “Phụ lục”
    .allowed = own line, centred, sentence case, 14, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-126; PL I, III.1)

K1127 = Number of an annex: { form-found }; allowed: none for one; I, II, III… for several
    .what = Number of an annex
    .allowed = none for one; I, II, III… for several
    .help-mend = mend the words (ND30-127; PL I, III.1)

K1128 = Title of an annex: { form-found }; allowed: capitals, 13–14, upright, bold, centred
    .what = Title of an annex
    .allowed = capitals, 13–14, upright, bold, centred
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-128; PL I, III.1)

K1129 = Line “(Kèm theo…)”: { form-found }; allowed: there, italic, 13–14, centred
    .what = Line “(Kèm theo…)”
    .allowed = there, italic, 13–14, centred
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-129; PL I, III.1)

K1130 = Number and symbol of “(Kèm theo…)”: { form-found }; allowed: as in the letterhead, or blank
    .what = Number and symbol of “(Kèm theo…)”
    .allowed = as in the letterhead, or blank
    .help-mend = mend the words (ND30-130; PL I, III.1)

K1131 = Line of the digital signature of an annex of its own: { form-found }; allowed: 10, upright, not bold
    .what = Line of the digital signature of an annex of its own
    .allowed = 10, upright, not bold
    .help-mend = select it and set the size (ND30-131; PL I, III.1)

K1132 = Table longer than a page: { form-found }; allowed: the header row repeats, rows do not split
    .what = Table longer than a page
    .allowed = the header row repeats, rows do not split
    .help-mend = select the first row → Table Layout → Repeat Header Rows; Table Properties → Row → no “Allow row to break across pages” (ND30-132; PL I, III.1)

form-nd30-133 = First citation
    .allowed = with kind, number, date, body, title

form-nd30-134 = Later citations
    .allowed = kind, number and symbol alone
    .reason = a title said again is no fault of the form

form-nd30-135 = The word “số” before a number
    .allowed = there

form-nd30-136 = Symbols of State and Party
    .allowed = “12/KH-UBND” and “12-KH/TU”

K1137 = Capitals in citations: { form-found }; allowed: “Điều” with a capital; “khoản”, “điểm” without
    .what = Capitals in citations
    .allowed = “Điều” with a capital; “khoản”, “điểm” without
    .help-mend = mend the words (ND30-137; PL II, V)

K1138 = Capitals of bodies: { form-found }; allowed: “Ủy ban nhân dân”, “Hội đồng nhân dân”
    .what = Capitals of bodies
    .allowed = “Ủy ban nhân dân”, “Hội đồng nhân dân”
    .help-mend = mend the words (ND30-138; PL II, III)

form-nd30-139 = “Nhân dân”, “Nhà nước”
    .allowed = capitals as nouns
    .reason = a common noun cannot be told from a name by its letters

form-nd30-140 = Names of instruments
    .allowed = “Kế hoạch này”, “Nghị định số…”

form-nd30-141 = Names of units
    .allowed = “tỉnh X”, “Thành phố Hồ Chí Minh”
    .reason = needs a list of names of units

K1142 = First letter of a dashed line: { form-found }; allowed: a capital
    .what = First letter of a dashed line
    .allowed = a capital
    .help-mend = mend the words (ND30-142; PL II, I)

form-nd30-143 = Units and bodies that no longer exist
    .allowed = not named since 01/7/2025

form-nd30-144 = “tháng 5”, “quý I” within a sentence
    .allowed = no capital
    .reason = the decree is silent on figures

form-nd30-145 = Placing of tone marks
    .allowed = one way (hòa or hoà)

K1146 = Spaces: { form-found }; allowed: one; none before “, ; . :”
    .what = Spaces
    .allowed = one; none before “, ; . :”
    .help-mend = mend the words (ND30-146; PL I, II.6)

K1147 = Mark of haste: { form-found }; allowed: capitals, 13–14, upright, bold
    .what = Mark of haste
    .allowed = capitals, 13–14, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-147; PL I, III.2)

K1148 = Notice of circulation: { form-found }; allowed: capitals, 13–14, upright, bold
    .what = Notice of circulation
    .allowed = capitals, 13–14, upright, bold
    .help-mend = select it and set capitals, bold, italic, size, alignment (ND30-148; PL I, III.2)

K1149 = Address and telephone: { form-found }; allowed: page 1 alone, 11–12
    .what = Address and telephone
    .allowed = page 1 alone, 11–12
    .help-mend = select it and set the size (ND30-149; PL I, III.4)

K1150 = Mandatory parts: { form-found }; allowed: boxes 1, 2, 3, 4, 5a, 6, 7a, 7b, 9b; no 5b, 9a in a plan
    .what = Mandatory parts
    .allowed = boxes 1, 2, 3, 4, 5a, 6, 7a, 7b, 9b; no 5b, 9a in a plan
    .help-mend = add the part that is missing, take away what does not belong (ND30-150; PL I, II)

K1151 = Proofing languages (letters): { form-found }; allowed: vi-VN
    .what = Proofing languages (letters)
    .allowed = vi-VN
    .help-mend = select all, Review → Language → Vietnamese

K1152 = Width of a table: { form-found }; allowed: at most 8 mm beyond the margins
    .what = Width of a table
    .allowed = at most 8 mm beyond the margins
    .help-mend = make the table fit the margins: Table Properties → width
