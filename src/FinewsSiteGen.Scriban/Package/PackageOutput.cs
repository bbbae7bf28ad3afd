using System.Buffers;
using System.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Writes what the package prints as UTF-8, and counts it.</summary>
internal sealed class PackageOutput(TemplateContext context, IBufferWriter<byte> output, long limit) : IScriptOutput
{
    private long left = limit;

    public void Write(string text, int offset, int count)
    {
        left -= Encoding.UTF8.GetBytes(text.AsSpan(offset, count), output);
        if (left < 0)
        {
            throw new ScriptRuntimeException(context.CurrentSpan, "The output is longer than the limit.");
        }
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
