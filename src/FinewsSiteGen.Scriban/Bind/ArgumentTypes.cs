using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <param name="IsSpread">Whether any number of arguments of the type stands there.</param>
internal readonly record struct ArgumentType(string? Name, StaticType Type, bool IsSpread = false);

/// <summary>What a call gives a function.</summary>
internal sealed class ArgumentTypes(IReadOnlyList<ArgumentType> arguments)
{
    public static ArgumentTypes Of(params IEnumerable<StaticType> types) => new([.. types.Select(type => new ArgumentType(null, type))]);

    public IReadOnlyList<ArgumentType> All => arguments;

    /// <summary>Where the number of arguments gets unknown; all of them when it never does.</summary>
    public int Known { get; } = arguments.TakeWhile(argument => !argument.IsSpread).Count();

    public bool IsOpen => Known < arguments.Count;

    /// <summary>Of all arguments from a place on whose number is unknown.</summary>
    public StaticType Rest { get; } = arguments.SkipWhile(argument => !argument.IsSpread).Select(argument => argument.Type).Aggregate(StaticType.None, StaticType.Join);

    /// <summary>Items of <c>$</c>.</summary>
    public StaticType Items => arguments.Where(argument => argument.Name == null).Select(argument => argument.Type).Aggregate(StaticType.None, StaticType.Join);

    /// <summary><c>$0</c>, <c>$.name</c>.</summary>
    public StaticType Find(string key)
    {
        if (!int.TryParse(key, out var index))
        {
            return arguments.Where(argument => argument.Name == key).Select(argument => argument.Type).Aggregate(StaticType.Null, (_, type) => type);
        }

        var positional = arguments.Take(Known).Where(argument => argument.Name == null).ToList();
        return index < positional.Count ? positional[index].Type : StaticType.Join(Rest, StaticType.Null);
    }

    public bool IsSame(ArgumentTypes other) => arguments.Count == other.All.Count
        && arguments.Zip(other.All).All(pair => pair.First.Name == pair.Second.Name && pair.First.IsSpread == pair.Second.IsSpread && pair.First.Type.IsSame(pair.Second.Type));

    /// <returns><see langword="null"/> when the calls give arguments of other names or numbers.</returns>
    public ArgumentTypes? Join(ArgumentTypes other) =>
        arguments.Count == other.All.Count && arguments.Zip(other.All).All(pair => pair.First.Name == pair.Second.Name && pair.First.IsSpread == pair.Second.IsSpread)
            ? new ArgumentTypes([.. arguments.Zip(other.All).Select(pair => pair.First with { Type = StaticType.Join(pair.First.Type, pair.Second.Type) })])
            : null;
}
