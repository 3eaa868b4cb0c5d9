/**
 * The page, in Typst: margins, sizes and places of Decree 30/2020 (docs: facts 10.1 to 10.18). It reads a `Sheet` as JSON
 * and holds no sentence of its own but the national ones. A string in TypeScript, because the build copies no other files.
 */
export const layout = `
#let s = json(bytes(sys.inputs.sheet))
#set document(title: s.file.title, author: s.file.author, date: auto)
#set page(
  paper: "a4", margin: (top: 22mm, bottom: 20mm, left: 30mm, right: 17mm), header-ascent: 6mm, footer-descent: 6mm,
  header: context {
    let page = counter(page).get().first()
    if page > 1 { align(center, text(size: 13pt, str(page))) }
  },
  background: if s.demoMark != none { rotate(-55deg, box(width: 300mm, align(center, text(size: 36pt, weight: "bold", fill: luma(228), s.demoMark)))) },
  footer: if s.demoMark != none { align(center, text(size: 11pt, weight: "bold", fill: rgb("#b00000"), s.demoMark)) },
)
#set text(font: "Tinos", size: 14pt, lang: "vi", hyphenate: false, fallback: false, ligatures: false, overhang: false)
#let indent = 12.7mm
#set par(justify: true, leading: 0.62em, spacing: 0.62em + 6pt, first-line-indent: (amount: indent, all: true))

#let plain(body) = par(justify: false, first-line-indent: 0pt, body)
#let centred(body, ..style) = align(center, plain(text(..style, body)))
// "Thi đua - Khen thưởng" may break after its dash, not before it.
#let dashed(words) = words.replace(" - ", sym.space.nobreak + "- ")
// Lines of about equal length, as a secretary would break them: the narrowest width that takes no further line.
#let balanced(body) = layout(room => {
  let tall = measure(width: room.width, body).height
  let narrow = room.width
  while narrow > 0.5 * room.width and measure(width: narrow - 4pt, body).height <= tall { narrow -= 4pt }
  align(center, block(width: narrow, body))
})
#let rule(width) = align(center, line(length: width, stroke: 0.6pt))
// A rule of a third to a half of the text above it, also where that text takes several lines.
#let rule-under(body, share) = layout(room => {
  let wide = calc.min(measure(body).width, room.width)
  rule(wide * share)
})

#let head-left = {
  set par(leading: 0.5em, spacing: 0.5em)
  if s.superiorBody != none { balanced(centred(s.superiorBody, size: 13pt)) }
  balanced(centred(dashed(s.issuingBody), size: 13pt, weight: "bold"))
  v(-1pt)
  rule-under(text(size: 13pt, weight: "bold", s.issuingBody), 42%)
}
#let head-right = {
  set par(leading: 0.5em, spacing: 0.5em)
  centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 13pt, weight: "bold")
  centred(box(inset: (bottom: 4pt), stroke: (bottom: 0.6pt), "Độc lập - Tự do - Hạnh phúc"), size: 14pt, weight: "bold")
}
#grid(
  columns: (38%, 1fr, 59.6%), row-gutter: 9pt,
  head-left, [], head-right,
  centred(s.number, size: 13pt), [],
  // 13 pt, and two even lines for a place with a long name.
  if s.placeAndDate != none { balanced(centred(s.placeAndDate, size: 13pt, style: "italic")) },
  // A letter has no name of its kind: what it is about stands under its number.
  ..if s.typeName == none { (balanced(centred("V/v " + s.subject, size: 12pt)), [], []) } else { () },
)

#v(10pt)
#if s.typeName != none {
  centred(s.typeName, size: 14pt, weight: "bold")
  v(-3pt)
  block(width: 100%, inset: (x: 10mm), balanced(centred(dashed(s.subject), size: 14pt, weight: "bold")))
  v(-3pt)
  rule-under(text(weight: "bold", s.subject), 36%)
  v(4pt)
}

#if s.addressees.len() == 1 { centred("Kính gửi: " + s.addressees.first() + ".") }
#if s.addressees.len() > 1 {
  let last = s.addressees.len() - 1
  pad(left: 25mm, grid(
    columns: (auto, 1fr), column-gutter: 6pt, row-gutter: 0.62em,
    plain("Kính gửi:"), [],
    ..s.addressees.enumerate().map(((i, one)) => ([], plain("- " + one + if i == last { "." } else { ";" }))).flatten(),
  ))
}
#if s.authority != none { balanced(centred(s.authority, size: 14pt, weight: "bold")); v(2pt) }
#for line in s.grounds { par(emph(line)) }
#if s.order != none { v(2pt); centred(s.order, size: 14pt, weight: "bold"); v(2pt) }

#let sides = (left: left, center: center, right: right)
#let size-of(column) = if "mm" in column.size { column.size.mm * 1mm } else { column.size.fr * 1fr }
#let name-table(t) = {
  set text(size: if t.columns.len() > 4 { 12pt } else { 13pt })
  set par(justify: false, first-line-indent: 0pt, leading: 0.5em)
  table(
    columns: t.columns.map(size-of), stroke: 0.5pt, inset: (x: 5pt, y: 5.5pt),
    align: (x, y) => horizon + sides.at(t.columns.at(x).align),
    table.header(repeat: true, ..t.columns.map(c => table.cell(align: center + horizon, strong(c.label)))),
    ..t.groups.map(group => {
      // A second header: it never ends a page, and a reader of page 40 still sees whose list it is.
      let label = if group.label == none { () } else {
        (table.header(level: 2, table.cell(colspan: t.columns.len(), align: left + horizon, strong(group.label))),)
      }
      // A row stays on one page unless it is so long that it might not fit on any.
      label + group.rows.map(row => row.map(cell => table.cell(breakable: cell.len() > 400, cell))).flatten()
    }).flatten(),
  )
}

#let shown(b, last) = if b.kind == "table" { name-table(b.table) } else if b.kind == "heading" {
  block(sticky: true, width: 100%, par(strong(b.text)))
} else {
  // The last sentence goes with the signature to the next page, so that no page carries a signature alone.
  block(sticky: last, width: 100%, par(if b.lead == none { b.text } else { strong(b.lead) + " " + b.text }))
}
#for (i, b) in s.body.enumerate() { shown(b, i == s.body.len() - 1) }

#let signature(one) = {
  set par(leading: 0.5em, spacing: 0.5em)
  for line in one.lines { centred(line, size: 14pt, weight: "bold") }
  v(27mm)
  centred(one.name, size: 14pt, weight: "bold")
}
#let sent-to = {
  set par(leading: 0.45em, spacing: 0.45em)
  plain(text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:"))
  for line in s.sentTo { plain(text(size: 11pt, line)) }
  if s.qrSvg != none { v(2mm); image(bytes(s.qrSvg), format: "svg", width: 24mm, alt: "Mã QR") }
}
#v(6pt)
#block(breakable: false, width: 100%, {
  let pair = s.signatures.map(signature)
  if pair.len() == 1 { grid(columns: (46%, 54%), sent-to, pair.first()) } else {
    grid(columns: (50%, 50%), ..pair)
    v(4mm)
    sent-to
  }
})

#if s.annex != none {
  pagebreak()
  centred("Phụ lục", size: 14pt, weight: "bold")
  balanced(centred(dashed(s.annex.title), size: 14pt, weight: "bold"))
  balanced(centred(s.annex.reference, size: 14pt, style: "italic"))
  v(-4pt)
  rule(45mm)
  v(4pt)
  name-table(s.annex.table)
}
`;
