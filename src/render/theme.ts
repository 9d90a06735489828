/** What a rendered page looks like: the fonts, sizes, colours and spaces that a renderer is given. */

/** The two weights that a page is set in. */
export type Weight = 'regular' | 'semibold';

/** A font for characters that the main fonts lack. One weight is enough: few texts need it. */
export interface FallbackFont {
  readonly name: string;
  /** First and last code point of the ranges in which it is asked for. Outside of them it is not even read. */
  readonly covers: readonly (readonly [first: number, last: number])[];
  /** The bytes of a TrueType font, with the shaping tables that its script needs. */
  readonly load: () => Uint8Array;
}

/** How one kind of text is set. */
export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
  /** Height of a line as a multiple of the size. */
  readonly lineHeight: number;
  /** CSS hexadecimal colour, `#rrggbb`; on web pages also a custom property, `var(--ink)`. */
  readonly color: string;
}

/** Kinds of text outside tables. */
export type TextKind =
  | 'title'
  | 'subtitle'
  | 'heading1'
  | 'heading2'
  | 'lead'
  | 'body'
  | 'note'
  | 'bullet'
  | 'pageMargin';

/** Kinds of text in a table. Their size is the table's, which depends on how many columns it has. */
export type CellKind = 'columnHeading' | 'rowHeading' | 'cell' | 'missing';

/** A thin line. */
export interface Rule {
  readonly color: string;
  /** Points. */
  readonly width: number;
}

/** Kinds of text in a chart. */
export type ChartText = 'title' | 'unit' | 'heading' | 'label' | 'value' | 'axis' | 'missing' | 'note';

/** How charts look, on a page and on the web. Lengths are in points. */
export interface ChartTheme {
  readonly text: Readonly<Record<ChartText, TextStyle>>;
  /** Height of capitals and figures as a share of the size, by which a label is centred beside its bar. */
  readonly capitals: number;
  /** Families for a page that does not embed the fonts, in CSS. */
  readonly fontFamily: string;
  /** Fill of each series or part, and a text colour that stands out from it; neighbours differ in lightness. */
  readonly series: readonly { readonly fill: string; readonly text: string }[];
  readonly range: {
    /** From the 10th to the 90th percentile, and from the 25th to the 75th. */
    readonly outer: string;
    readonly inner: string;
    /** Fill and outline of a range whose ends are no percentiles. */
    readonly ends: string;
    readonly outline: Rule;
    readonly median: Rule;
    readonly mean: string;
    readonly meanOutline: Rule;
    readonly meanRadius: number;
  };
  /** What a stack leaves of its whole. */
  readonly rest: string;
  readonly grid: Rule;
  /** Where bars begin. */
  readonly base: Rule;
  readonly barHeight: { readonly range: number; readonly bar: number; readonly stack: number };
  readonly gap: {
    /** Between a bar and its label. */
    readonly label: number;
    readonly bars: number;
    readonly rows: number;
    readonly columns: number;
    /** Below the title, and above the note. */
    readonly parts: number;
  };
  /** The largest share of the width that labels beside the bars may take. */
  readonly labelShare: number;
  /** From this width on, groups of many bars stand in two columns. */
  readonly twoColumnsFrom: number;
}

/** How a workbook's sheets look. Colours are CSS hexadecimal, `#rrggbb`. */
export interface SheetTheme {
  /** A font that spreadsheet programs have. */
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly headerFill: string;
  readonly headerText: string;
  /** Text in place of missing figures. */
  readonly muted: string;
  /** The line under each row. */
  readonly rule: string;
  /** Points. */
  readonly titleSize: number;
  /** Cells that the reader fills in. */
  readonly inputFill: string;
  readonly inputText: string;
  readonly inputRule: string;
  /** The highest number of a row. */
  readonly highestFill: string;
  readonly highestText: string;
  readonly invalidFill: string;
  readonly invalidText: string;
  /** Bars behind numbers, light enough to read them. */
  readonly bar: string;
  readonly chart: {
    /** One for each series: apart from white, and apart from each other also in grey. */
    readonly series: readonly string[];
    readonly text: string;
    readonly axis: string;
  };
}

export interface Theme {
  readonly sheet: SheetTheme;
  /** The bytes of each weight's TrueType font, without shaping tables. Called at the first use, once. */
  readonly loadFont: (weight: Weight) => Uint8Array;
  /** In the order in which they are asked. Each is loaded with the first character that needs it, once. */
  readonly fallbackFonts: readonly FallbackFont[];
  readonly text: Readonly<Record<TextKind, TextStyle>>;
  /** Sizes of a title, largest first: the first in which it takes two lines or fewer is used. */
  readonly titleSizes: readonly number[];
  readonly page: {
    /** Points between the edge of the paper and the text. */
    readonly margins: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
    /** Points between the edge of the paper and the running title. */
    readonly headerTop: number;
    /** Points between the text and the rule above the footer. */
    readonly footerGap: number;
    readonly rule: Rule;
  };
  /** Points. Running text is no wider, however wide the page: the eye would lose the line. */
  readonly longestLine: number;
  /** Of web addresses, which can be followed. */
  readonly linkColor: string;
  readonly accentRule: Rule & { readonly length: number };
  /** Points above each kind of block, and between the parts of some. */
  readonly space: {
    readonly afterTitle: number;
    readonly aroundAccentRule: number;
    readonly beforeHeading1: number;
    readonly beforeHeading2: number;
    readonly afterHeading: number;
    readonly beforeParagraph: number;
    readonly beforeNote: number;
    readonly beforeList: number;
    readonly betweenItems: number;
    readonly beforeTable: number;
    readonly beforeChart: number;
    /** From the left edge of a bullet to that of its text. */
    readonly bulletIndent: number;
  };
  readonly table: {
    readonly text: Readonly<Record<CellKind, Omit<TextStyle, 'size' | 'lineHeight'>>>;
    readonly lineHeight: number;
    /**
     * Cell sizes, largest first. A table begins with the first for which its columns are wide enough on average, in
     * points, and shrinks to keep words whole.
     */
    readonly sizes: readonly { readonly size: number; readonly columnWidth: number }[];
    /** Points. Where a table would be smaller, or break words, the pages are turned to lie on their side. */
    readonly readable: number;
    readonly padding: { readonly x: number; readonly y: number };
    readonly headerFill: string;
    readonly headerRule: Rule;
    readonly rowRule: Rule;
    /** A table no higher than this share of a page stays in one piece. */
    readonly wholeBelow: number;
  };
  readonly chart: ChartTheme;
}
