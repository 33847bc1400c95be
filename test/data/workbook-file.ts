import { strToU8, zipSync } from 'fflate';

/** A cell as Excel writes it: a bare value, or one with a number format, a formula or an error. */
export type SheetCell =
  | string
  | number
  | boolean
  | null
  | { value: number | string | null; format?: string; formula?: string; isError?: boolean; isInline?: boolean };

export interface SheetFile {
  name: string;
  /** Null: a row that is not there. */
  rows: (SheetCell[] | null)[];
  /** Ranges such as A1:D1. */
  merges?: string[];
  isHidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const FIRST_OWN_FORMAT = 164;

/** A workbook (.xlsx) with the parts that Excel writes: texts in a table of their own, number formats in the styles. */
export function writeWorkbook(sheets: readonly SheetFile[], { is1904 = false } = {}): Buffer {
  const texts: string[] = [];
  const formats: string[] = [];
  const written = sheets.map((sheet) => writeSheet(sheet, texts, formats));
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      sheets
        .map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`)
        .join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>` +
      sheets
        .map(
          ({ name, isHidden }, i) =>
            `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
        )
        .join('') +
      `</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      sheets
        .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
        .join('') +
      `<Relationship Id="rId90" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId91" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">` +
      formats.map((code, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${escapeXml(code)}"/>`).join('') +
      `</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
      `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" xfId="0"/>` +
      formats.map((_, i) => `<xf numFmtId="${FIRST_OWN_FORMAT + i}" xfId="0" applyNumberFormat="1"/>`).join('') +
      `</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(written.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)]))));
}

/** Days since the beginning of 1900 as Excel counts them, which has a 29 February 1900; or since 1904. */
export function serialDay(isoDay: string, { is1904 = false } = {}): number {
  const serial = Date.parse(isoDay) / 86_400_000 + 25_569;
  return is1904 ? serial - 1462 : serial;
}

function writeSheet({ rows, merges = [] }: SheetFile, texts: string[], formats: string[]): string {
  const written = rows.map((row, i) =>
    row
      ? `<row r="${i + 1}">${row.map((cell, j) => writeCell(cell, `${columnName(j)}${i + 1}`, texts, formats)).join('')}</row>`
      : '',
  );
  const merged =
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '';
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData>${merged}</worksheet>`;
}

function writeCell(given: SheetCell, ref: string, texts: string[], formats: string[]): string {
  if (given === null) return '';
  const {
    value,
    format,
    formula,
    isError = false,
    isInline = false,
  } = typeof given === 'object' ? given : { value: typeof given === 'boolean' ? Number(given) : given };
  const style = format === undefined ? '' : ` s="${indexOf(formats, format) + 1}"`;
  const inner = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  if (value === null) return `<c r="${ref}"${style}>${inner}</c>`;
  if (isInline) return `<c r="${ref}"${style} t="inlineStr"><is><t>${escapeXml(String(value))}</t></is></c>`;
  if (typeof given === 'boolean') return `<c r="${ref}" t="b"><v>${value}</v></c>`;
  if (isError) return `<c r="${ref}"${style} t="e">${inner}<v>${escapeXml(String(value))}</v></c>`;
  if (typeof value === 'number') return `<c r="${ref}"${style}>${inner}<v>${value}</v></c>`;
  if (formula !== undefined) return `<c r="${ref}"${style} t="str">${inner}<v>${escapeXml(value)}</v></c>`;
  return `<c r="${ref}"${style} t="s"><v>${indexOf(texts, value)}</v></c>`;
}

function indexOf(list: string[], item: string): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}

function columnName(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
