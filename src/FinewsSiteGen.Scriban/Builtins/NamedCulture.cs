using FinewsSiteGen.Scriban.Cultures;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>Cultures that a template names.</summary>
internal static class NamedCulture
{
    /// <param name="name">The invariant culture when null.</param>
    /// <exception cref="RenderFault">It is no name.</exception>
    public static Culture Find(in Value name) => name.IsNull ? Culture.Invariant
        : CultureTable.Find(TextForm.Of(name)) ?? throw new RenderFault($"{TextForm.Of(name)} is no name of a culture.", "Name one as in en-US.");
}
