namespace FinewsSiteGen.Read;

/// <summary>A value of a configuration file, with its place.</summary>
/// <param name="Line">1-based line of the file.</param>
internal abstract record ConfigNode(int Line)
{
    /// <summary>As a message names it.</summary>
    public abstract string Kind { get; }

    public sealed record Text(int Line, string Value) : ConfigNode(Line)
    {
        public override string Kind => Value.Length == 0 ? "empty" : "text";
    }

    public sealed record List(int Line, IReadOnlyList<ConfigNode> Items) : ConfigNode(Line)
    {
        public override string Kind => "a list";
    }

    public sealed record Map(int Line, IReadOnlyList<ConfigEntry> Entries) : ConfigNode(Line)
    {
        public override string Kind => "a map";
    }

    /// <summary>What a configuration of ours never needs: an alias, or nesting beyond <see cref="ConfigYaml.DeepestLevel"/>.</summary>
    public sealed record Other(int Line, string What) : ConfigNode(Line)
    {
        public override string Kind => What;
    }
}

/// <param name="Line">1-based line of the key.</param>
internal sealed record ConfigEntry(string Key, int Line, ConfigNode Value);
