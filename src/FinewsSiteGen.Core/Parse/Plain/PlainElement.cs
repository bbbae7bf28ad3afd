using System.Text;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>The elements plain HTML is made of.</summary>
internal sealed class PlainElement
{
    private static readonly PlainElement P = new("p", PlainRole.Block), Span = new("span", PlainRole.Inline);
    private static readonly PlainElement A = Formatting("a"), Strong = Formatting("strong"), B = Formatting("b");
    private static readonly PlainElement Em = Formatting("em"), I = Formatting("i"), U = Formatting("u");
    private static readonly PlainElement Sub = new("sub", PlainRole.Inline), Sup = new("sup", PlainRole.Inline);
    private static readonly PlainElement Br = new("br", PlainRole.Void), Img = new("img", PlainRole.Void);
    private static readonly PlainElement H2 = new("h2", PlainRole.Block), H3 = new("h3", PlainRole.Block), H4 = new("h4", PlainRole.Block);
    private static readonly PlainElement Center = new("center", PlainRole.Container), Div = new("div", PlainRole.Container);
    private static readonly PlainElement Section = new("section", PlainRole.Container), Figure = new("figure", PlainRole.Container);
    private static readonly PlainElement Blockquote = new("blockquote", PlainRole.Container);
    private static readonly PlainElement Ul = new("ul", PlainRole.List), Ol = new("ol", PlainRole.List), Li = new("li", PlainRole.Item);
    private static readonly PlainElement Table = new("table", PlainRole.Table), Tbody = new("tbody", PlainRole.RowGroup), Thead = new("thead", PlainRole.RowGroup);
    private static readonly PlainElement Tr = new("tr", PlainRole.Row), Td = new("td", PlainRole.Cell), Th = new("th", PlainRole.Cell);

    private PlainElement(string name, PlainRole role, bool isFormatting = false)
    {
        (Name, Role, IsFormatting) = (name, role, isFormatting);
        Tag = AllowList.Find(name);
        End = Encoding.ASCII.GetBytes("</" + name + ">");
    }

    public string Name { get; }

    public PlainRole Role { get; }

    public Tag Tag { get; }

    /// <summary>Its end tag.</summary>
    public byte[] End { get; }

    /// <summary>Browsers treat one within another of its kind in a way of its own.</summary>
    public bool IsFormatting { get; }

    /// <summary>Whether a line that begins with its start tag is HTML for Markdown, up to the next empty line.</summary>
    public bool BeginsHtml => Role is PlainRole.Container or PlainRole.Block or PlainRole.List or PlainRole.Table;

    /// <returns>Null when plain HTML has no such element.</returns>
    public static PlainElement? Find(ReadOnlySpan<byte> name) => PlainName.Widen(name, stackalloc char[PlainName.Longest]) switch
    {
        "p" => P,
        "span" => Span,
        "a" => A,
        "strong" => Strong,
        "br" => Br,
        "img" => Img,
        "center" => Center,
        "td" => Td,
        "tr" => Tr,
        "li" => Li,
        "ul" => Ul,
        "table" => Table,
        "tbody" => Tbody,
        "b" => B,
        "em" => Em,
        "i" => I,
        "u" => U,
        "sub" => Sub,
        "sup" => Sup,
        "div" => Div,
        "section" => Section,
        "figure" => Figure,
        "blockquote" => Blockquote,
        "h2" => H2,
        "h3" => H3,
        "h4" => H4,
        "ol" => Ol,
        "thead" => Thead,
        "th" => Th,
        _ => null,
    };

    public static bool MayHold(PlainRole parent, PlainRole child) => parent switch
    {
        PlainRole.Root => child is PlainRole.Block or PlainRole.Container or PlainRole.List or PlainRole.Table,
        PlainRole.Container => child is not (PlainRole.Item or PlainRole.RowGroup or PlainRole.Row or PlainRole.Cell),
        PlainRole.Block or PlainRole.Inline => child is PlainRole.Inline or PlainRole.Void,
        PlainRole.Item or PlainRole.Cell => child is PlainRole.Inline or PlainRole.Void or PlainRole.Block,
        PlainRole.List => child == PlainRole.Item,
        PlainRole.Table => child == PlainRole.RowGroup,
        PlainRole.RowGroup => child == PlainRole.Row,
        PlainRole.Row => child == PlainRole.Cell,
        _ => false,
    };

    /// <summary>Whether words may stand in it; elsewhere browsers move them, or they mean nothing.</summary>
    public static bool MayHoldText(PlainRole parent) =>
        parent is PlainRole.Container or PlainRole.Block or PlainRole.Inline or PlainRole.Item or PlainRole.Cell;

    private static PlainElement Formatting(string name) => new(name, PlainRole.Inline, isFormatting: true);
}
