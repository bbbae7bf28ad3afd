namespace FinewsSiteGen.Scriban.Check;

/// <summary>Decides what may be printed where. Nothing is escaped here: a template says so itself, or is refused.</summary>
internal static class OutputRules
{
    private const Kinds Inert = Kinds.Null | Kinds.Number | Kinds.Flag | Kinds.Time | Kinds.TimeText | Kinds.Duration;

    /// <param name="code">The printed expression as it is written, for the cure.</param>
    /// <returns>The state behind the output, and what is wrong with it.</returns>
    public static (HtmlState After, (string Message, string Cure)? Problem) Check(HtmlState at, StaticType type, string code)
    {
        if (type.Kinds is Kinds.None or Kinds.Null)
        {
            return (at, null);
        }

        if (at.Mode == HtmlMode.BeforeValue)
        {
            return (at with { Mode = HtmlMode.Unquoted }, NowhereSafe(at));
        }

        var (after, problem) = type.Has(Kinds.Constant) ? FollowConstants(at, type) : (at, null);
        var rest = type.Kinds & ~(Kinds.Constant | Kinds.Null);
        if (problem != null || rest == 0)
        {
            return (after, problem);
        }

        var written = at.IsQuoted && AttributeValue.KindOf(at) == AttributeKind.Address ? at with { Phase = AddressPhase.Path, Tail = at.Phase == AddressPhase.Scheme ? at.Tail : "" } : at;
        var joined = type.Has(Kinds.Constant | Kinds.Null) ? HtmlState.Join(type.Has(Kinds.Constant) ? after : at, written) ?? written : written;
        return (joined, CheckPlace(at, rest, code));
    }

    /// <summary>Text that the author wrote is followed as if it stood outside the code.</summary>
    private static (HtmlState, (string, string)?) FollowConstants(HtmlState at, StaticType type)
    {
        HtmlState? after = type.Has(Kinds.Null) ? at : null;
        foreach (var text in type.Constants!)
        {
            var next = HtmlTokenizer.Advance(at, text);
            if (after is { } known && HtmlState.Join(known, next) is not { } joined)
            {
                return (next, ($"The texts printed here leave {known.Describe()} and {next.Describe()} open.", "Print texts that end in the same place of the HTML."));
            }

            after = after is { } before ? HtmlState.Join(before, next) : next;
        }

        return (after ?? at, null);
    }

    private static (string, string)? CheckPlace(HtmlState at, Kinds kinds, string code)
    {
        switch (at.Mode)
        {
            case HtmlMode.Content:
                return Content(kinds, code);
            case HtmlMode.RawText when at.Element is "title" or "textarea":
                return (kinds & Kinds.Html) != 0
                    ? ($"HTML stands in {at.Describe()}, which holds text only.", "Print text there.")
                    : Content(kinds, code);
            case HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted:
                return Quoted(at, kinds, code);
            default:
                return NowhereSafe(at);
        }
    }

    private static (string, string)? Content(Kinds kinds, string code) =>
        (kinds & ~(Inert | Kinds.Escaped | Kinds.Encoded | Kinds.Html | Kinds.Address)) == 0 ? null : Unescaped(kinds, code);

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

        if (kind == AttributeKind.Plain)
        {
            return (kinds & ~(Inert | Kinds.Escaped | Kinds.Encoded | Kinds.Address)) == 0 ? null : Unescaped(kinds, code);
        }

        return InAddress(at, kinds, code);
    }

    private static (string, string)? InAddress(HtmlState at, Kinds kinds, string code)
    {
        if ((kinds & Kinds.Address) != 0 && at.Phase != AddressPhase.Start)
        {
            return ($"The address {code} does not begin {at.Describe()}.", "Print a whole address at the start of the attribute.");
        }

        var isInside = at.Phase is AddressPhase.Path or AddressPhase.Scheme && AttributeValue.IsHarmless(at.Tail);
        if ((kinds & Kinds.Encoded) != 0 && !isInside)
        {
            return ($"Encoded text begins {at.Describe()}.", "Print an address there, or write the start of the address before the text.");
        }

        if ((kinds & ~(Inert | Kinds.Address | Kinds.Encoded)) == 0)
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
