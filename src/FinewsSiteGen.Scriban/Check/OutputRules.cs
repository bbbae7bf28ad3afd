namespace FinewsSiteGen.Scriban.Check;

/// <summary>Decides what may be printed where. Nothing is escaped here: a template says so itself, or is refused.</summary>
internal static class OutputRules
{
    /// <param name="code">The printed expression as it is written, for the cure.</param>
    /// <returns>The state behind the output, and what is wrong with it.</returns>
    public static (HtmlState After, (string Message, string Cure)? Problem) Check(HtmlState at, StaticType type, string code)
    {
        if (type.IsOnly(Kinds.Null))
        {
            return (at, null);
        }

        HtmlState? after = null;
        foreach (var phrase in Texts.Of(type))
        {
            var (next, problem) = Follow(at, phrase, code);
            if (problem != null)
            {
                return (next, problem);
            }

            if (after is { } known && HtmlState.Join(known, next) == null)
            {
                return (next, ($"The texts printed here leave {known.Describe()} and {next.Describe()} open.", "Print texts that end in the same place of the HTML."));
            }

            after = after is { } before ? HtmlState.Join(before, next) : next;
        }

        return (after ?? at, null);
    }

    /// <summary>What the author wrote is followed as if it stood outside the code; values must fit where they stand.</summary>
    public static (HtmlState After, (string Message, string Cure)? Problem) Follow(HtmlState at, Phrase phrase, string code)
    {
        foreach (var piece in phrase.Pieces)
        {
            if (at.Mode == HtmlMode.BeforeValue)
            {
                return (at with { Mode = HtmlMode.Unquoted }, NowhereSafe(at));
            }

            if (piece.Literal is { } literal)
            {
                at = HtmlTokenizer.Advance(at, literal);
                if (at.Fault is { } fault)
                {
                    return (at with { Fault = null }, (fault.Message, fault.Cure));
                }
            }
            else
            {
                if (CheckPlace(at, piece.Kinds, code) is { } problem)
                {
                    return (After(at, piece.Kinds), problem);
                }

                at = After(at, piece.Kinds);
            }
        }

        return (at, null);
    }

    private static HtmlState After(HtmlState at, Kinds kinds) => at.IsQuoted ? AttributeValue.AppendValue(at, kinds) : at;

    private static (string, string)? CheckPlace(HtmlState at, Kinds kinds, string code)
    {
        switch (at.Mode)
        {
            case HtmlMode.Content:
                return (kinds & Kinds.Html) != 0 && at.Open.Length > 0
                    ? ($"HTML stands in {at.Describe()}, where browsers read it by other rules.", "Print text there, or write the element where the HTML is made.")
                    : Content(kinds, code);
            case HtmlMode.RawText when at.Element is "title" or "textarea":
                return at.Tail.Length > 0 ? ($"A value goes on {at.Tail} in {at.Describe()}.", "Write &lt; instead of <.")
                    : (kinds & Kinds.Html) != 0 ? ($"HTML stands in {at.Describe()}, which holds text only.", "Print text there.")
                    : Content(kinds, code);
            case HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted:
                return Quoted(at, kinds, code);
            default:
                return NowhereSafe(at);
        }
    }

    private static (string, string)? Content(Kinds kinds, string code) => (kinds & ~(Kinds.Plain | Kinds.Html)) == 0 ? null : Unescaped(kinds, code);

    private static (string, string)? Quoted(HtmlState at, Kinds kinds, string code)
    {
        var kind = AttributeValue.KindOf(at);
        if (kind == AttributeKind.Code)
        {
            return NowhereSafe(at);
        }

        if ((kinds & Kinds.Html) != 0)
        {
            return ($"HTML stands in {at.Describe()}.", "Print HTML in element content only.");
        }

        return kind != AttributeKind.Plain ? InAddress(at, kinds, kind, code)
            : (kinds & ~Kinds.Plain) == 0 ? null : Unescaped(kinds, code);
    }

    private static (string, string)? InAddress(HtmlState at, Kinds kinds, AttributeKind kind, string code)
    {
        if ((kinds & Kinds.Addresses) != 0 && !AddressPath.IsAtStart(at))
        {
            return ($"The address {code} does not begin {at.Describe()}.", "Print a whole address at the start of the attribute.");
        }

        if ((kinds & Kinds.Foreign) != 0 && kind == AttributeKind.Source)
        {
            return ($"The address {code} comes from content and stands in {at.Describe()} of <{at.Tag}>.", "Print an address of the site there.");
        }

        var isInside = AddressPath.IsInside(at, keepsHost: kind == AttributeKind.Source);
        if ((kinds & Kinds.Encoded) != 0 && !isInside)
        {
            return AddressPath.IsInside(at, keepsHost: false)
                ? ($"Encoded text chooses the host in {at.Describe()} of <{at.Tag}>.", "Write the host.")
                : ($"Encoded text begins {at.Describe()}.", "Print an address there, or write the start of the address before the text.");
        }

        if ((kinds & ~(Kinds.Inert | Kinds.Addresses | Kinds.Encoded)) == 0)
        {
            return null;
        }

        return isInside
            ? ($"Text stands in the address of {at.Describe()}.", $"Write {{{{ {Bare(code)} | html.url_encode }}}}.")
            : ($"Text stands where {at.Describe()} needs a whole address.", "Print a value that is an address, such as page.address.");
    }

    private static (string, string) Unescaped(Kinds kinds, string code) => (kinds & (Kinds.List | Kinds.Object | Kinds.Map | Kinds.Function | Kinds.Any)) switch
    {
        0 => ($"The text {code} is printed without escaping.", $"Write {{{{ {code} | html.escape }}}}."),
        Kinds.List => ($"The list {code} is printed.", "Loop over it, or join it with array.join and escape the text."),
        Kinds.Function => ($"The function {code} is printed.", "Call it."),
        _ => ($"The object {code} is printed.", "Print one of its members."),
    };

    private static (string, string) NowhereSafe(HtmlState at) =>
        ($"No value is safe in {at.Describe()}.", at.Mode is HtmlMode.BeforeValue or HtmlMode.Unquoted ? "Quote the attribute." : "Print it in element content or in a quoted attribute.");

    private static string Bare(string code) => code.EndsWith("| html.escape", StringComparison.Ordinal) ? code[..^13].TrimEnd() : code;
}
