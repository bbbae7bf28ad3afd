namespace FinewsSiteGen.Scriban.Check;

/// <summary>How far the address in an attribute may have got; more than one where branches meet.</summary>
[Flags]
internal enum AddressPhases
{
    None = 0,

    /// <summary>Nothing was written.</summary>
    Start = 1,

    /// <summary>Written by the author, all of it in <see cref="HtmlState.Tail"/>, and not yet past what may be a scheme.</summary>
    Scheme = 2,

    /// <summary>Begun by a value; a <c>:</c> would make it a scheme.</summary>
    Value = 4,

    /// <summary>Behind the first <c>/</c>; a second one begins a host.</summary>
    Slash = 8,

    /// <summary>Inside the name of a host.</summary>
    Host = 16,

    /// <summary>Past the scheme and the host.</summary>
    Path = 32,

    /// <summary>What the author wrote runs code, or may: no value fits.</summary>
    Unfit = 64,
}

/// <summary>Follows an address through its scheme and host.</summary>
internal static class AddressPath
{
    /// <summary>Where percent-encoded text may stand.</summary>
    private const AddressPhases Inside = AddressPhases.Value | AddressPhases.Slash | AddressPhases.Host | AddressPhases.Path;

    /// <summary>A longer start is no scheme that browsers know.</summary>
    private const int SchemeLimit = 64;

    /// <summary>Schemes that run nothing.</summary>
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>Behind one more character that the author wrote.</summary>
    public static HtmlState Append(HtmlState state, char c)
    {
        var slash = c is '/' or '\\';
        var ends = slash || c is '?' or '#';
        var after = state.Phases & (AddressPhases.Unfit | AddressPhases.Path);
        var tail = "";
        if (state.Phases.HasFlag(AddressPhases.Start) && state.Phases.HasFlag(AddressPhases.Scheme))
        {
            state = state with { Phases = state.Phases & ~AddressPhases.Scheme };
            after |= IsOpen(state.Tail) ? AddressPhases.Value : AddressPhases.Unfit;
        }

        if ((state.Phases & (AddressPhases.Start | AddressPhases.Scheme)) != 0)
        {
            var start = state.Phases.HasFlag(AddressPhases.Scheme) ? state.Tail : "";
            tail = ends ? "" : Grow(start, c);
            after |= !ends ? tail.Length == 0 ? state.Phases & AddressPhases.Start : AddressPhases.Scheme : !IsHarmless(start) ? AddressPhases.Unfit : slash ? AddressPhases.Slash : AddressPhases.Path;
        }

        if (state.Phases.HasFlag(AddressPhases.Value))
        {
            after |= ends ? AddressPhases.Path : c is ':' or '&' ? AddressPhases.Unfit : AddressPhases.Value;
        }

        if (state.Phases.HasFlag(AddressPhases.Slash))
        {
            after |= slash ? AddressPhases.Host : AddressPhases.Path;
        }

        if (state.Phases.HasFlag(AddressPhases.Host))
        {
            after |= ends ? AddressPhases.Path : AddressPhases.Host;
        }

        return state with { Phases = after, Tail = tail };
    }

    /// <summary>Behind a value.</summary>
    /// <param name="isAddress">Whether it is a whole address; else a part of one that may be empty.</param>
    public static HtmlState AppendValue(HtmlState state, bool isAddress)
    {
        if (isAddress)
        {
            return state with { Phases = AddressPhases.Value, Tail = "" };
        }

        var after = state.Phases & ~(AddressPhases.Start | AddressPhases.Scheme);
        after |= state.Phases.HasFlag(AddressPhases.Start) ? AddressPhases.Start | AddressPhases.Value : AddressPhases.None;
        after |= state.Phases.HasFlag(AddressPhases.Slash) ? AddressPhases.Path : AddressPhases.None;
        if (state.Phases.HasFlag(AddressPhases.Scheme))
        {
            after |= !IsHarmless(state.Tail) ? AddressPhases.Unfit : state.Tail.Contains(':', StringComparison.Ordinal) ? AddressPhases.Host : AddressPhases.Value;
        }

        return state with { Phases = after, Tail = "" };
    }

    public static HtmlState Join(HtmlState left, HtmlState right)
    {
        var phases = left.Phases | right.Phases;
        if (!phases.HasFlag(AddressPhases.Scheme))
        {
            return left with { Phases = phases, Tail = left.Tail == right.Tail ? left.Tail : "" };
        }

        var tails = new[] { left, right }.Where(state => state.Phases.HasFlag(AddressPhases.Scheme)).Select(state => state.Tail).Distinct().ToList();
        return tails is [var only]
            ? left with { Phases = phases, Tail = only }
            : left with { Phases = (phases & ~AddressPhases.Scheme) | (tails.TrueForAll(IsOpen) ? AddressPhases.Value : AddressPhases.Unfit), Tail = "" };
    }

    public static bool IsAtStart(HtmlState state) => state.Phases == AddressPhases.Start;

    /// <summary>Whether percent-encoded text may go on here.</summary>
    /// <param name="keepsHost">Whether it must not choose the host.</param>
    public static bool IsInside(HtmlState state, bool keepsHost)
    {
        var allowed = keepsHost ? Inside & ~AddressPhases.Host : Inside;
        return (state.Phases & ~(allowed | AddressPhases.Scheme)) == 0
            && (!state.Phases.HasFlag(AddressPhases.Scheme) || (keepsHost ? IsOpen(state.Tail) : IsHarmless(state.Tail)));
    }

    /// <summary>Whether the author's start of an address lets no value choose or feed a scheme that runs code.</summary>
    private static bool IsHarmless(string start) => IsOpen(start) || Array.Exists(Schemes, scheme => start.StartsWith(scheme, StringComparison.Ordinal));

    /// <summary>Not yet a scheme; a character reference may hide its colon.</summary>
    private static bool IsOpen(string start) => start.AsSpan().IndexOfAny(':', '&') < 0;

    private static string Grow(string start, char c) => c <= ' ' || start.Length > SchemeLimit ? start : start + char.ToLowerInvariant(c);
}
