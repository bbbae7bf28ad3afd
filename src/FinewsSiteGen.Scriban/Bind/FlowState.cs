using System.Collections.Immutable;
using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What is known at one point of a template: the types of its variables and where in the HTML its output stands.</summary>
/// <param name="IsDead">Nothing gets here: a <c>break</c> or <c>ret</c> stands before it.</param>
internal sealed record FlowState(ImmutableDictionary<string, StaticType> Types, HtmlState Html, bool IsDead)
{
    public static FlowState Start { get; } = new(ImmutableDictionary.Create<string, StaticType>(StringComparer.Ordinal), HtmlState.Content, false);

    /// <summary>Where branches meet.</summary>
    /// <param name="conflict">Set when they end in different places of the HTML.</param>
    public static FlowState Join(FlowState left, FlowState right, ref (HtmlState Left, HtmlState Right)? conflict)
    {
        if (left.IsDead || right.IsDead)
        {
            return left.IsDead ? right : left;
        }

        var html = HtmlState.Join(left.Html, right.Html);
        if (html == null)
        {
            conflict = (left.Html, right.Html);
        }

        return new FlowState(Join(left.Types, right.Types), html ?? right.Html, false);
    }

    public bool IsSame(FlowState other) => Html == other.Html && AreSame(Types, other.Types);

    /// <summary>The texts of variables that are not as they were are told apart no more.</summary>
    public FlowState Widen(FlowState before) => this with
    {
        Types = Types.SetItems(
            from type in Types
            where !before.Types.TryGetValue(type.Key, out var known) || !known.IsSame(type.Value)
            select KeyValuePair.Create(type.Key, TypeJoin.Widen(type.Value))),
    };

    public static bool AreSame(ImmutableDictionary<string, StaticType> left, ImmutableDictionary<string, StaticType> right) =>
        ReferenceEquals(left, right)
        || (left.Count == right.Count && left.All(type => right.TryGetValue(type.Key, out var found) && found.IsSame(type.Value)));

    public static ImmutableDictionary<string, StaticType> Join(ImmutableDictionary<string, StaticType> left, ImmutableDictionary<string, StaticType> right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var joined = left.ToBuilder();
        foreach (var (name, type) in right)
        {
            joined[name] = left.TryGetValue(name, out var known) ? StaticType.Join(known, type) : type.OrNull();
        }

        foreach (var (name, type) in left)
        {
            if (!right.ContainsKey(name))
            {
                joined[name] = type.OrNull();
            }
        }

        return joined.ToImmutable();
    }
}
