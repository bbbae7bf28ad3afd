namespace FinewsSiteGen.Parse.Body;

/// <param name="Name">Lower-case.</param>
/// <param name="Value">Entities resolved.</param>
internal readonly record struct NodeAttribute(string Name, ReadOnlyMemory<char> Value);
