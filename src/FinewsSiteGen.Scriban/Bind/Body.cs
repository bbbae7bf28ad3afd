using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>A template, or a function as it is bound for one call: what begins anew in it.</summary>
internal sealed class Body(Frame frame)
{
    /// <summary>Changes in the block of a <c>wrap</c>.</summary>
    public Frame Frame { get; set; } = frame;

    /// <summary>States at the <c>break</c> and <c>continue</c> of the loop that is being bound; <see langword="null"/> outside loops.</summary>
    public List<(FlowState State, bool IsBreak)>? Jumps { get; set; }

    /// <summary>States and values at each <c>ret</c>.</summary>
    public List<(FlowState State, StaticType Type)> Returns { get; } = [];

    /// <summary>Whether a <c>break</c> would leave a capture.</summary>
    public bool IsCapturing { get; set; }

    /// <summary>How many captures a <c>ret</c> would leave.</summary>
    public int CaptureDepth { get; set; }

    /// <summary>Whose parameters can be named without being declared here: the function's, and of a <c>do</c> those of the function around it.</summary>
    public ParameterScope? Parameters { get; init; }

    /// <summary>Whether it may run at any time: a built-in calls it, perhaps only when its result is used.</summary>
    public bool IsLazy { get; init; }

    /// <summary>The block that <c>wrap</c> gives a function.</summary>
    public WrapBlock? Block { get; init; }

    /// <summary>What it prints, as far as it is bound.</summary>
    public PrintedText Printed { get; set; }
}

/// <param name="IsAny">Whether there is any.</param>
/// <param name="HasMarkup">Whether it is more than text that is safe in quoted attributes too.</param>
internal readonly record struct PrintedText(bool IsAny, bool HasMarkup)
{
    public PrintedText And(PrintedText other) => new(IsAny || other.IsAny, HasMarkup || other.HasMarkup);
}

/// <summary>The variables of one call of a function with parameters.</summary>
/// <param name="Depth">Of the calls; tells their variables apart.</param>
/// <param name="Outer">Of the function in which a <c>do</c> is called.</param>
internal sealed record ParameterScope(int Depth, ParameterScope? Outer)
{
    /// <summary>Under what name the type of one of them is kept.</summary>
    public string Key(string name) => $"\u0001{Depth} {name}";
}

/// <param name="Source">Where it is written.</param>
internal sealed record WrapBlock(Wrap Statement, Frame Source);
