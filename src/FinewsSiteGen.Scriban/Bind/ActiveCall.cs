using System.Collections.Immutable;
using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What a call does.</summary>
/// <param name="Types">Of the variables that the function shares with its caller, behind it.</param>
/// <param name="IsDead">It never comes back.</param>
/// <param name="Errors">In the function, for this call.</param>
internal sealed record CallEffect(StaticType Result, ImmutableDictionary<string, StaticType> Types, bool IsDead, PrintedText Printed, IReadOnlyList<TemplateError> Errors)
{
    public CallEffect Join(CallEffect other)
    {
        (HtmlState, HtmlState)? conflict = null;
        var joined = FlowState.Join(new FlowState(Types, HtmlState.Content, IsDead), new FlowState(other.Types, HtmlState.Content, other.IsDead), ref conflict);
        return new CallEffect(StaticType.Join(Result, other.Result), joined.Types, joined.IsDead, Printed.And(other.Printed), []);
    }

    public bool Covers(CallEffect other)
    {
        var joined = Join(other);
        return joined.Result.IsSame(Result) && joined.IsDead == IsDead && joined.Printed == Printed && FlowState.AreSame(joined.Types, Types);
    }
}

/// <summary>A call whose function is being bound.</summary>
/// <param name="open">The elements that are open around it.</param>
/// <param name="given">What its parameters and <c>$</c> hold.</param>
/// <param name="start">The variables that the function shares with its caller, before it.</param>
internal sealed class ActiveCall(
    TemplateFunctionType function,
    WrapBlock? block,
    bool isLazy,
    IReadOnlyList<StaticType> scopes,
    string open,
    ParameterTypes given,
    ImmutableDictionary<string, StaticType> start)
{
    private CallEffect? assumed;
    private bool isUsed;
    private bool isWidened;

    public TemplateFunctionType Function => function;

    public WrapBlock? Block => block;

    public bool IsLazy => isLazy;

    public string Open => open;

    public IReadOnlyList<StaticType> Scopes => scopes;

    public ParameterTypes Given { get; private set; } = given;

    public ImmutableDictionary<string, StaticType> Start { get; private set; } = start;

    /// <summary>Whether the other call is of the same function in the same surroundings, and gives as many arguments.</summary>
    public bool IsLike(ActiveCall other) =>
        Function == other.Function && Block == other.Block && IsLazy == other.IsLazy && Open == other.Open && Given.IsLike(other.Given)
        && Scopes.Count == other.Scopes.Count && Scopes.Zip(other.Scopes).All(pair => pair.First.IsSame(pair.Second));

    public bool IsSame(ActiveCall other) => IsLike(other) && Given.IsSame(other.Given) && FlowState.AreSame(Start, other.Start);

    /// <summary>The function calls itself: what that does is what is known of it so far.</summary>
    public CallEffect Recur(ActiveCall inner)
    {
        isUsed = true;
        var joined = Given.Join(inner.Given);
        var types = FlowState.Join(Start, inner.Start);
        if (!joined.IsSame(Given) || !FlowState.AreSame(types, Start))
        {
            (Given, Start, isWidened) = (joined, types, true);
        }

        return assumed ?? new CallEffect(StaticType.None, inner.Start, true, default, []);
    }

    /// <returns>Whether what was taken for granted of the function holds.</returns>
    public bool IsSettled(CallEffect effect)
    {
        var isSettled = !isWidened && (!isUsed || assumed?.Covers(effect) == true);
        if (!isSettled && isUsed)
        {
            assumed = assumed?.Join(effect) ?? effect;
        }

        (isUsed, isWidened) = (false, false);
        return isSettled;
    }
}

/// <summary>The calls of one compilation: those that are being bound, and what the others do.</summary>
internal sealed class CallTable
{
    private readonly List<ActiveCall> active = [];
    private readonly List<(ActiveCall Call, CallEffect Effect)> known = [];
    private int lowest = int.MaxValue;

    /// <summary>Calls that are being bound, each within the one before.</summary>
    public int Depth => active.Count;

    /// <returns><see langword="null"/> when no such call was bound.</returns>
    public CallEffect? Find(ActiveCall call) => known.Find(entry => entry.Call.IsSame(call)).Effect;

    /// <returns>The call around this one that it repeats.</returns>
    public ActiveCall? FindActive(ActiveCall call)
    {
        var index = active.FindLastIndex(outer => outer.IsLike(call));
        lowest = index < 0 ? lowest : Math.Min(lowest, index);
        return index < 0 ? null : active[index];
    }

    public void Begin(ActiveCall call) => active.Add(call);

    public void End() => active.RemoveAt(active.Count - 1);

    /// <summary>Remembers a call, unless what it does was told from a call around it that is not settled yet.</summary>
    public void Keep(ActiveCall call, CallEffect effect)
    {
        if (lowest < active.Count)
        {
            return;
        }

        lowest = int.MaxValue;
        if (call.Block == null && !call.Function.IsOpen)
        {
            known.Add((call, effect));
        }
    }
}
